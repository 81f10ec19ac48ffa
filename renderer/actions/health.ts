// The figures of the case's health as actions, so that the palette leads to each list.
import { HEALTH_IDS } from '../../core/select/health.ts';
import { showHealth } from '../panels/problems/showOnly.ts';
import { HEALTH_LIST } from '../store/health.ts';
import { type Action, ALWAYS, defineAction } from './action.ts';

export const healthActions: readonly Action[] = HEALTH_IDS.map((id) =>
  defineAction({
    id: `health.${id}`,
    label: `Show ${HEALTH_LIST[id].charAt(0).toLowerCase()}${HEALTH_LIST[id].slice(1)}`,
    group: 'view',
    section: 'health',
    submenu: 'Health of the case',
    keywords: [id, 'health', 'problems', 'status'],
    keys: [],
    where: 'window',
    checked: ({ store }) => store.getState().problemFilter.health === id,
    detail: ({ store }) => {
      const { count } = store.getState().checked.health[id];
      return count === undefined ? undefined : String(count);
    },
    when: ALWAYS,
    run: (editor) => showHealth(editor, id),
  }),
);
