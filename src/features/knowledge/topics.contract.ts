import { z } from 'zod'
import { endpoint, id, idParams, line } from '../../platform/shared/contract.ts'
import { color, topic } from '../settings/settings.contract.ts'

/** The tree of topics; it is made here, where what stands in it is known. */
export const topicsApi = {
  addTopic: endpoint({
    method: 'POST',
    path: '/api/topics',
    summary: 'Add a topic, at the end of those under its parent',
    body: z.object({ name: line(80), parentId: id.nullish(), color: color.default('#868e96') }),
    answer: topic,
    status: 201,
  }),
  moveTopic: endpoint({
    method: 'POST',
    path: '/api/topics/{id}/move',
    summary: 'Put a topic with all beneath it under another one, or at the top, in this place (0 is the first)',
    params: idParams,
    body: z.object({ parentId: id.nullable(), position: z.int().min(0).max(500) }),
    answer: topic,
  }),
  mergeTopic: endpoint({
    method: 'POST',
    path: '/api/topics/{id}/merge',
    summary: 'Make a topic part of another one: its cases, articles, types of contract and subtopics go there',
    params: idParams,
    body: z.object({ intoId: id }),
    answer: topic,
  }),
}
