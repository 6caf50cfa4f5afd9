#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Draaiboek authors
# SPDX-License-Identifier: EUPL-1.2
#
# Runs once, when the database is made: one role that owns the schema and migrates it, and one that the application signs
# in as, which owns nothing and is a member of the role that row-level security is written for.
set -euo pipefail

owner_password=$(cat /run/secrets/owner_password)
login_password=$(cat /run/secrets/login_password)

psql --set=ON_ERROR_STOP=1 --username=postgres --dbname=draaiboek \
  --set=owner_password="$owner_password" --set=login_password="$login_password" <<'SQL'
create role draaiboek_app nologin nosuperuser nobypassrls;
create role draaiboek_owner login password :'owner_password';
create role draaiboek_login login password :'login_password' in role draaiboek_app;
alter database draaiboek owner to draaiboek_owner;
revoke all on database draaiboek from public;
grant connect on database draaiboek to draaiboek_login;
SQL
