import { BadRequestException, NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { problemOfError } from './problem-body.js';
import { Problem } from './problem.js';

it('hands a problem on as it is', () => {
  const problem = new Problem(409, 'already_decided', 'It is decided.');
  expect(problemOfError(problem)).toBe(problem);
});

it('tells fields and rules of a refused body, never values', () => {
  const problem = problemOfError(
    new BadRequestException(['grade.source must be an integer number', 'property __x should not exist', 'CANARY']),
  );
  expect(problem.code).toBe('invalid_request');
  expect(problem.extra['findings']).toEqual([
    { field: 'grade.source', rule: 'must be an integer number' },
    { field: '__x', rule: 'is not a known field' },
  ]);
});

it('names the list where a rule is about its members', () => {
  const sent = ['each value in themes must be a string', 'scope.each value in forces must be one of: A, B'];
  expect(problemOfError(new BadRequestException(sent)).extra['findings']).toEqual([
    { field: 'themes', rule: 'each must be a string' },
    { field: 'scope.forces', rule: 'each must be one of: A, B' },
  ]);
});

it('gives what is not there and what may not be seen the same body', () => {
  expect(problemOfError(new NotFoundException('Cannot GET /secret/CANARY')).detail).not.toContain('CANARY');
});

it('says nothing of the inside', () => {
  const problem = problemOfError(new Error('duplicate key value (CANARY) violates "x"'));
  expect([problem.status, problem.code]).toEqual([500, 'internal_error']);
  expect(`${problem.detail}${JSON.stringify(problem.extra)}`).not.toContain('CANARY');
});

it('tells a sick database from a fault, and a large body from a malformed one', () => {
  expect(problemOfError(Object.assign(new Error('x'), { code: '57P01' })).status).toBe(503);
  expect(problemOfError(Object.assign(new Error('x'), { code: 'ECONNREFUSED' })).status).toBe(503);
  expect(problemOfError(new PayloadTooLargeException()).code).toBe('too_large');
  expect(problemOfError(Object.assign(new Error('x'), { status: 400, type: 'entity.parse.failed' })).status).toBe(400);
});
