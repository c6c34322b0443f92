/** Words that a language or its generator keeps for itself, and what the generators make of a member with such a name. */
import { capitalized } from "../document/names.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const reserved = {
  java: words(`
    abstract assert boolean break byte case catch char configuration const continue default do double else enum extends
    file final finally float for goto if implements import instanceof int interface list long native new null object
    package private protected public return short static strictfp super switch synchronized this throw throws transient
    try void volatile while`),
  kotlin: words(`
    as break class continue do else entries false for fun if in interface is keys null object package return size super
    this throw true try typealias typeof val values var when while`),
  // What is built in counts too.
  python: words(`
    abs aiter all and anext any as ascii assert async await bin bool break breakpoint bytearray bytes callable chr class
    classmethod compile complex continue copyright credits datetime def del delattr dict dir divmod elif else enumerate
    eval except exec exit false filter finally float for format from frozenset getattr global globals hasattr hash help
    hex if import in input int is isinstance issubclass iter lambda len license list locals map max memoryview min next
    nonlocal not object oct open or ord pass pow print property quit raise range repr return reversed round self set
    setattr slice sorted staticmethod str sum super true try tuple type vars while with yield zip`),
  ruby: words(`
    alias and begin break case class def do else elsif end ensure false for if in module next nil not or redo rescue
    retry return self send super then true undef unless until when while yield`),
  rust: words(`
    abstract as async await become box break const continue do dyn else enum false final fn for if impl in let
    loop macro match mod move mut override priv pub ref return static struct trait true try type typeof unsafe unsized
    use virtual where while yield`),
};

/** What a map of Kotlin has itself. */
const ofMaps = words("entries keys size values");

const marked: Readonly<Record<keyof typeof reserved, (name: string) => string>> = {
  java: (name) => `_${name}`,
  kotlin: (name) => (ofMaps.has(name) ? `property${capitalized(name)}` : `\`${name}\``),
  python: (name) => `${name}_`,
  ruby: (name) => `_${name}`,
  rust: (name) => `r#${name}`,
};

/** The name of a member in a language, from what it would be if no word were reserved. */
export const unreserved = (language: keyof typeof reserved, name: string): string =>
  reserved[language].has(name) ? marked[language](name) : name;
