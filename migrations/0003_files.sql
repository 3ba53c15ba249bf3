-- Attachments: the bytes stand under DATA_DIR/files, this is their register.

create table files (
  id uuid primary key,
  name text not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  uploaded_by uuid not null references people,
  uploaded_at timestamptz not null,
  attached boolean not null default false
);
create index files_unattached on files (uploaded_at) where not attached;
