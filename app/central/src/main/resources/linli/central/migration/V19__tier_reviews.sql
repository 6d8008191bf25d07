-- Tiers that were reviewed on the day they fell due: where they stood before, and after. A late entry
-- that would have kept one undoes it.
create table tier_review (
    member_id text collate "C" not null references member,
    day       date             not null,
    before    text             not null,
    after     text             not null,
    undone    boolean          not null default false,
    primary key (member_id, day)
);
comment on table tier_review is 'spread by member_id';

grant select, insert, update on tier_review to linli_app;
