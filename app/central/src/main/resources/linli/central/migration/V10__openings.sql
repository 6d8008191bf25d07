-- What members brought along from elsewhere: a fact that no journal holds.
create table opening (
    member_id  text collate "C" primary key references member,
    brought_at timestamptz      not null,
    content    text             not null
);
create index opening_by_time on opening (brought_at, member_id);
comment on table opening is 'spread by member_id';

grant select, insert on opening to linli_app;
