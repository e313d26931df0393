import type { FullText } from "#units";

const region: FullText = {
  fi: "Piirrä rinnalla tapahtuva yhtä aikaa eteneväksi osaksi (parallel).",
  sv: "Rita det som pågår bredvid som en samtidig del (parallel).",
  en: "Draw what runs beside as a region of a parallel state.",
};

const outcome: FullText = {
  fi: 'Käytä lopputilan kohdassa "meta" avainta "outcome".',
  sv: 'Använd "outcome" i "meta" för sluttillståndet.',
  en: 'Use "outcome" in the meta of the final state.',
};

const toTop: FullText = {
  fi: 'Siirrä se asiakirjan ylimmälle tasolle, kohdan "machine" rinnalle.',
  sv: 'Flytta den till dokumentets översta nivå, bredvid "machine".',
  en: 'Move it to the top of the document, beside "machine".',
};

const noTypes: FullText = {
  fi: "Tyypit eivät kuulu asiakirjaan.",
  sv: "Typer hör inte hemma i ett dokument.",
  en: "Types have no place in a document.",
};

/** What to write instead of the parts of XState that polku does not run, by key. */
export const insteadOfKeys: Readonly<Record<string, FullText>> = {
  context: {
    fi: 'Käytä merkintöjä ({"type": "set"}) ja asiakirjan ominaisuuksia.',
    sv: 'Använd anteckningar ({"type": "set"}) och dokumentets egenskaper i stället.',
    en: 'Use flags ({"type": "set"}) and the document\'s attributes instead.',
  },
  spawn: region,
  spawnChild: region,
  assign: use('{"type": "set", "params": {"flag": …, "to": …}}', {
    fi: "Käytä tekoa",
    sv: "Använd handlingen",
    en: "Use the action",
  }),
  input: {
    fi: 'Kirjaa toiminnan tarvitsemat kohtaan "activities".',
    sv: 'Skriv det som aktiviteten behöver under "activities".',
    en: 'Put what the activity needs under "activities".',
  },
  output: outcome,
  data: outcome,
  onError: {
    fi: 'Toiminta ei epäonnistu: anna sen kohdan "onDone" valita ehdoilla.',
    sv: 'En aktivitet misslyckas inte: låt dess "onDone" välja med villkor.',
    en: "An activity does not fail: let its onDone choose with guards.",
  },
  onSnapshot: {
    fi: "Piirrä toiminnan vaiheet tiloiksi.",
    sv: "Rita aktivitetens steg som tillstånd.",
    en: "Draw the steps of the activity as states.",
  },
  activities: {
    fi: 'Käytä kohtaa "invoke": {"src": …}, ja kuvaa toiminta kohdassa "activities".',
    sv: 'Använd "invoke": {"src": …}, med aktiviteten beskriven under "activities".',
    en: 'Use "invoke": {"src": …} with the activity described under "activities".',
  },
  version: {
    fi: 'Version kertoo asiakirjan "format".',
    sv: 'Dokumentets "format" anger versionen.',
    en: 'The document\'s "format" carries the version.',
  },
  route: {
    fi: "Kirjoita siirtymä siihen tilaan, josta se lähtee.",
    sv: "Skriv övergången i det tillstånd som den utgår från.",
    en: "Write the transition in the state from which it leads.",
  },
  cond: calledNow("guard"),
  in: use('{"type": "in", "params": {"state": …}}', { fi: "Käytä ehtoa", sv: "Använd villkoret", en: "Use the guard" }),
  internal: {
    fi: 'XState v5:ssä sen tilalla on "reenter".',
    sv: 'XState v5 har "reenter" i stället.',
    en: 'XState v5 has "reenter" instead.',
  },
  delay: {
    fi: 'Nimeä viive kohdassa "delays", ja käytä nimeä kohdassa "after".',
    sv: 'Namnge fördröjningen under "delays" och använd den i "after".',
    en: 'Name the delay under "delays" and use it in "after".',
  },
  delays: toTop,
  guards: {
    fi: 'Kirjoita kukin ehto siihen, missä sitä käytetään: {"type": …, "params": …}.',
    sv: 'Skriv varje villkor där det används, som {"type": …, "params": …}.',
    en: 'Write each guard where it is used, as {"type": …, "params": …}.',
  },
  actors: toTop,
  actions: {
    fi: 'Käytä kohtaa "entry" tai "exit", tai kirjoita teot siirtymään.',
    sv: 'Använd "entry" eller "exit", eller skriv handlingarna på en övergång.',
    en: 'Use "entry" or "exit", or put the actions on a transition.',
  },
  onEntry: calledNow("entry"),
  onExit: calledNow("exit"),
  parallel: { fi: 'Kirjoita "type": "parallel".', sv: 'Skriv "type": "parallel".', en: 'Write "type": "parallel".' },
  systemId: {
    fi: "Käynnissä olevien toimintojen tunnukset ovat XStaten omia.",
    sv: "Beteckningar på pågående aktiviteter är XStates egna.",
    en: "Ids of running activities are XState's own.",
  },
  key: {
    fi: 'Tilan avain on sen avain kohdassa "states".',
    sv: 'Nyckeln under "states" är tillståndets nyckel.',
    en: 'The key under "states" is the state\'s key.',
  },
  strict: {
    fi: "Jokainen asiakirja luetaan tarkasti.",
    sv: "Varje dokument läses strikt.",
    en: "Every document is read strictly.",
  },
  schemas: noTypes,
  types: noTypes,
  tsTypes: noTypes,
  predictableActionArguments: {
    fi: "XState v5 ei tarvitse tätä.",
    sv: "XState v5 behöver ingen sådan omkopplare.",
    en: "XState v5 needs no such switch.",
  },
};

function calledNow(key: string): FullText {
  return {
    fi: `XState v5:ssä sen nimi on "${key}".`,
    sv: `XState v5 kallar den "${key}".`,
    en: `XState v5 calls it "${key}".`,
  };
}

function use(form: string, verb: FullText): FullText {
  return { fi: `${verb.fi} ${form}.`, sv: `${verb.sv} ${form}.`, en: `${verb.en} ${form}.` };
}
