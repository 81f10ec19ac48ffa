// The published frameworks that come with the program, as data: templates/policies.
import anthropic from '../../templates/policies/anthropic-rsp.policy.json' with { type: 'json' };
import deepmind from '../../templates/policies/deepmind-fsf.policy.json' with { type: 'json' };
import eu from '../../templates/policies/eu-gpai-code.policy.json' with { type: 'json' };
import metr from '../../templates/policies/metr-common-elements.policy.json' with { type: 'json' };
import openai from '../../templates/policies/openai-preparedness.policy.json' with { type: 'json' };
import own from '../../templates/policies/own.policy.json' with { type: 'json' };
import type { PolicyFile } from '../generated/policy.types.ts';

const SHIPPED = [anthropic, openai, deepmind, eu, metr, own] as unknown as readonly PolicyFile[];

/** In the order in which they are offered. */
export function shippedPolicies(): readonly PolicyFile[] {
  return SHIPPED;
}

/** The shipped policy with this id; undefined where there is none. */
export function shippedPolicy(id: string): PolicyFile | undefined {
  return SHIPPED.find((policy) => policy.id === id);
}
