"""Words that deny, in the languages that the service knows some of."""

from service.pipeline.wording.word_set import word_set

# Words that turn a statement into its opposite.
NEGATIONS = word_set("""
    not no never none nobody nothing nowhere neither nor without cannot non hardly
    nicht kein keine keinen keinem keiner keines nie niemals ohne nichts weder
    ne pas jamais aucun aucune sans ni
    nunca jamás ningún ninguna ninguno sin tampoco
    mai nessun nessuno nessuna senza
    não nenhum nenhuma sem
    niet geen nooit zonder
    не нет ни без никогда немає ні нема
    nie nigdy bez ani
    değil yok hiç
    inte ingen inga aldrig utan ikke ingen aldri uden uten ei
    لا لم لن ليس غير بدون לא אין בלי אל
    不 没 沒 未 無 无 没有 ない नहीं न मत
    """)
# Verbs and the like that deny without a “not”.
DENIALS = word_set("""
    deny denies denied denying denial refuse refuses refused refusing refusal reject rejects
    rejected rejecting fail fails failed failing lack lacks lacked lacking refute refutes refuted
    disavow disavows disavowed dismiss dismissed dismisses dispute disputes disputed unable stop
    stopped halt halted block blocked bar barred cancel cancelled canceled prevent prevented
    dementiert bestritt bestreitet leugnet leugnete nie nia negó niega rechazó démenti dément nié
    smentisce smentito отрицает отрицал опроверг опровергла
    """)


def is_negation(word: str) -> bool:
    """Tell whether a word, in lower case, negates by itself: “not”, “don't”."""
    return word in NEGATIONS or word.replace("’", "'").endswith("n't")


def is_denial(word: str) -> bool:
    """Tell whether a word, in lower case, negates or denies."""
    return is_negation(word) or word in DENIALS
