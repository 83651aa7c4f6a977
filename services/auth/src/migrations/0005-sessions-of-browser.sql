-- Ending one session of a browser ends the others that began in it.
create index sessions_browser on sessions (browser) where browser is not null;
