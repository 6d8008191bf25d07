-- What is to be printed: made with the act, then a matter of this till alone. What may be on paper
-- is no fact of the journal, so these rows are no part of what is compared with it.
create table print_job (
    id varchar(100) primary key,
    seq bigint not null,
    act_id varchar(64) not null,
    kind varchar(20) not null,
    made_at timestamp(9) with time zone not null,
    expires_at timestamp(9) with time zone not null,
    state varchar(20) not null,
    attempts int not null,
    copies int not null,
    fault varchar(20) not null
);
create index print_job_act on print_job (act_id);
create index print_job_state on print_job (state, made_at);

grant select, insert, update on print_job to till;
