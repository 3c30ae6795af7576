-- Which commands Discord was last told, for each application, scope (global or a server) and API.
CREATE TABLE command_sync (
    application TEXT NOT NULL,
    scope TEXT NOT NULL,
    api TEXT NOT NULL,
    payload_hash TEXT NOT NULL,
    PRIMARY KEY (application, scope, api)
);
