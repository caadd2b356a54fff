/** Which refused calls get an entry of their own. Entries are for ever, so whoever calls in a loop must not decide how many there are. */

/** Of one caller and mutation; more of them within an hour are told by their number. */
export const TOLD_SINGLY = 10;
export const SPELL_MS = 3_600_000;

type Spell<Call> = { readonly call: Call; readonly endsAt: number; calls: number; untold: number };

export type RefusalBook<Call> = {
  /** One more call. Answers how many calls the entry tells that is to be written now; 0 when it is only counted. */
  hear(key: string, call: Call, now: number): number;
  /** Their entry could not be written: the next one tells them, too. */
  giveBack(key: string, call: Call, calls: number, now: number): void;
  /** Forgets the spells that are over, and answers with the calls that no entry tells of. */
  ended(now: number): { readonly key: string; readonly call: Call; readonly calls: number }[];
};

/** In memory: a loop of refused calls costs no write. As many spells as there are callers and mutations within an hour, and no more. */
export const openRefusalBook = <Call>(): RefusalBook<Call> => {
  const spells = new Map<string, Spell<Call>>();
  const spellOf = (key: string, call: Call, now: number): Spell<Call> => {
    const last = spells.get(key);
    if (last && now < last.endsAt) return last;
    const next = { call, endsAt: now + SPELL_MS, calls: 0, untold: last?.untold ?? 0 };
    spells.set(key, next);
    return next;
  };
  return {
    hear: (key, call, now) => {
      const spell = spellOf(key, call, now);
      spell.calls += 1;
      spell.untold += 1;
      if (spell.calls > TOLD_SINGLY) return 0;
      const told = spell.untold;
      spell.untold = 0;
      return told;
    },
    giveBack: (key, call, calls, now) => {
      const spell = spells.get(key) ?? { call, endsAt: now, calls: 0, untold: 0 };
      spell.untold += calls;
      spells.set(key, spell);
    },
    ended: (now) => {
      const over = [...spells].filter(([, { endsAt }]) => endsAt <= now);
      for (const [key] of over) spells.delete(key);
      return over.flatMap(([key, { call, untold }]) => (untold > 0 ? [{ key, call, calls: untold }] : []));
    },
  };
};
