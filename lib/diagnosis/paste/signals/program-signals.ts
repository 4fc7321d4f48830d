import { by, signal } from '@/lib/diagnosis/paste/signal';

/** A server fell over a fault in its own program, most often while it read what a charger sent. */
export const programSignals = by('cpms', [
  signal(
    'error|exception|traceback|panic|nonetype',
    /\b(?:typeerror|attributeerror|keyerror|indexerror|valueerror|nameerror|unboundlocalerror|assertionerror|referenceerror|rangeerror|nullpointerexception|nullreferenceexception|indexoutofrangeexception|argumentnullexception|indexoutofboundsexception|classcastexception|numberformatexception|unsupportedoperationexception|nosuchelementexception)\b(?![^\n]{0,80}(?:certificate|handshake|refused|timed? ?out))/i,
    ['cpms-crashed-on-charger', 0.78],
    ['cpms-server-error', 0.6],
  ),
  signal(
    'out of range|has no attribute|is not a function|cannot read prop|nil pointer|required positional|undefined is not|object reference not set|not iterable|out of bounds|not subscriptable',
    /index out of (?:range|bounds)|has no attribute|is not a function\b|cannot read propert|nil pointer dereference|required positional argument|undefined is not|object reference not set|is not iterable|not subscriptable/i,
    ['cpms-crashed-on-charger', 0.8],
    ['cpms-server-error', 0.6],
  ),
  signal(
    'panic|segmentation fault|core dumped|handler failed|unexpected exception|error in connection handler|handler for',
    /\bpanic serving\b|recovered from panic|segmentation fault|core dumped|connection handler failed|unexpected (?:exception|error) in connection|(?:error|exception) in (?:the )?connection handler|handler failed for/i,
    ['cpms-crashed-on-charger', 0.79],
    ['cpms-server-error', 0.6],
  ),
]);
