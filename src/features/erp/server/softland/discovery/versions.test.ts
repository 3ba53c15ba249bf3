import { expect, test } from 'vitest'
import { postgresName, sqlServerName } from './versions.ts'

test.each([
  ['10.0.6000.29', null, 'SQL Server 2008'],
  ['10.50.6000.34', 'Standard Edition (64-bit)', 'SQL Server 2008 R2'],
  ['11.0.7001.0', null, 'SQL Server 2012'],
  ['13.0.5026.0', 'Express Edition (64-bit)', 'SQL Server 2016'],
  ['15.0.2000.5', null, 'SQL Server 2019'],
  ['16.0.1000.6', 'Developer Edition (64-bit)', 'SQL Server 2022'],
  ['12.0.2000.8', 'SQL Azure', 'Azure SQL'],
  ['99.0.1.2', null, 'SQL Server'],
  ['', null, 'SQL Server'],
])('version "%s" of edition "%s" is called %s', (version, edition, name) => {
  expect(sqlServerName(version, edition)).toBe(name)
})

test.each([
  ['18.1', 'PostgreSQL 18'],
  ['16.4 (Debian 16.4-1.pgdg120+1)', 'PostgreSQL 16'],
  ['', 'PostgreSQL'],
])('version "%s" is called %s', (version, name) => {
  expect(postgresName(version)).toBe(name)
})
