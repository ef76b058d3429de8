-- What is withheld is known again by its words, also in a later version of the answer; the
-- document is the paper, or what is attached to a letter. No words: all of the document.
alter table exempt_passage add column document_sha256 text;
alter table exempt_passage add column words text not null default '';
alter table exempt_passage add column lifted_at timestamptz;
alter table exempt_passage add column lifted_by uuid references person;
update exempt_passage e set document_sha256 = p.sha256 from paper p where p.id = e.paper;
alter table exempt_passage alter column document_sha256 set not null;
create index exempt_passage_paper on exempt_passage (paper);

-- Whom a collation is for.
alter table collation_job add column audience text not null default 'internal'
    check (audience in ('internal', 'public'));

-- A reading tells now where its paragraphs are: what was read before is read once more.
update reading set state = 'waiting', result = null, tries = 0 where state = 'read';
