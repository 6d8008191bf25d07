-- What the central signed, as it signed it: a restored central gets its rule books back by it.
alter table rule_book add column key_id int default 0 not null;
alter table rule_book add column signature varchar(200) default '' not null;
