-- A body's treatments of the case: what an officer confirmed of its minutes, or typed.
create table treatment (
    id         uuid primary key,
    round      uuid        not null references round,
    body       text        not null references body,
    version    int         not null default 1,
    by_kind    text        not null check (by_kind in ('council', 'executive-board', 'committee')),
    name       text,
    held_on    date        not null,
    number     text,
    outcome    text        not null check (outcome in
        ('adopted', 'changed', 'not-adopted', 'sent-back', 'postponed', 'noted')),
    read       text,
    by_whom    text        not null,
    at         timestamptz not null,
    removed_at timestamptz
);
create index treatment_body on treatment (round, body);
create index paper_minutes on paper (round, body) where purpose = 'minutes';
