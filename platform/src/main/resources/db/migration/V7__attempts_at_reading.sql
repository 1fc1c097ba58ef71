-- How often reading was begun. A file that ends the process each time is given up, not read again
-- at every start.
ALTER TABLE roster_import ADD COLUMN attempts int NOT NULL DEFAULT 0;
