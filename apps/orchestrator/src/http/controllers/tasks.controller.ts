// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page, type Task, TaskListQuery, TaskQuery } from '@draaiboek/api';
import { CaseLists, type FoundTask } from '../../cases/case-lists.js';
import { CaseReader } from '../../cases/case-reader.js';
import type { Viewer } from '../../people/viewer.js';
import { taskView } from '../../presenters/task-view.js';
import { OrchestratorError } from '../../problems/orchestrator-error.js';
import { Documented } from '../openapi/documented.js';
import { type Asked, InQuery, SignedIn } from '../parameters.js';
import { taskNamed } from '../task-name.js';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly reader: CaseReader,
    private readonly lists: CaseLists,
  ) {}

  @Get()
  @Documented({
    id: 'listTasks',
    summary: 'A work list: what is due first on top',
    answers: 'TaskPage',
    query: TaskListQuery,
  })
  async list(@SignedIn() viewer: Viewer, @InQuery() query: Asked<typeof TaskListQuery>): Promise<Page<Task>> {
    const { items, total } = await this.lists.tasks(viewer, query);
    return { items: items.flatMap((found) => viewOf(found) ?? []), total, page: query.page, pageSize: query.pageSize };
  }

  @Get(':task')
  @Documented({ id: 'getTask', summary: 'One task', answers: 'Task', query: TaskQuery, problems: [403, 404, 410] })
  async read(@SignedIn() viewer: Viewer, @Param('task') id: string): Promise<Task> {
    const { caseId, ordinal } = taskNamed(id);
    const found = viewOf({ viewing: await this.reader.get(viewer, caseId), task: ordinal });
    if (found === undefined) throw new OrchestratorError('DRB-4040', 'There is no such task.');
    return found;
  }
}

function viewOf({ viewing, task: ordinal }: FoundTask): Task | undefined {
  for (const instance of viewing.row.state.instances) {
    const task = instance.tasks.find(({ id }) => id === ordinal);
    if (task !== undefined) return taskView(viewing, instance, task);
  }
  return undefined;
}
