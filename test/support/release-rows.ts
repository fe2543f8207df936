import { type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import {
  aChecklistItem,
  aDeployment,
  aNotesBlock,
  anItem,
  aPerson,
  aPhase,
  aProduct,
  aRelease,
  aRunbook,
  aSection,
  aStep,
  theSettings,
} from './builders.ts';

/** Rows of one release (`r`, 4.2.0 of Payments) with a deployment (`d`) and a runbook (`b`). */

/** What differs from the builder's row; the id has to be said. */
type Over<B extends (over: never) => unknown> = Partial<ReturnType<B>> & { readonly id: string };

const settings = theSettings();
export const product = aProduct({ id: 'p' });
export const runbook = aRunbook({ id: 'b', deploymentId: 'd' });

export const release: typeof aRelease = (over) => aRelease({ id: 'r', productId: 'p', ...over });

export const deployment: typeof aDeployment = (over) =>
  aDeployment({ id: 'd', releaseId: 'r', ...over });

/** A phase of the release, Monday to Friday of the week of its target date. */
export const phase = (over: Over<typeof aPhase>) =>
  aPhase({ releaseId: 'r', startOffset: -4, endOffset: 0, ...over });

/** An open, required item of phase `prep`, due two working days before the target date. */
export const checklistItem = (over: Over<typeof aChecklistItem>) =>
  aChecklistItem({ phaseId: 'prep', title: `Item ${over.id}`, dueOffset: -2, ...over });

export const section = (over: Over<typeof aSection>) => aSection({ runbookId: 'b', ...over });

/** An action of section `s1` that takes ten minutes. */
export const step = (over: Over<typeof aStep>) =>
  aStep({ sectionId: 's1', title: `Step ${over.id}`, ...over });

export const person = (over: Over<typeof aPerson>) => aPerson(over);

/** A finished item that is in the release by its own choice. */
export const item = (over: Over<typeof anItem>) =>
  anItem({
    productId: 'p',
    key: `PAY-${over.id}`,
    title: `Item ${over.id}`,
    status: 'Done',
    statusCategory: 'done',
    releaseMode: 'own',
    releaseId: 'r',
    ...over,
  });

export const block = (over: Over<typeof aNotesBlock>) => aNotesBlock({ releaseId: 'r', ...over });

/** A model of one release with a deployment and a runbook, and whatever else is given. */
export const releaseModel = (rows: Partial<ModelRows> = {}) =>
  modelFrom({
    settings: [settings],
    products: [product],
    releases: [release()],
    deployments: [deployment()],
    runbooks: [runbook],
    ...rows,
  });
