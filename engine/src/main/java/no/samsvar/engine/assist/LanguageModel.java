package no.samsvar.engine.assist;

/** The port to a language model; whoever has a connection implements it. Asked one at a time. */
public interface LanguageModel {

    /** What the model is called, as it is shown beside what it wrote. */
    String name();

    /**
     * @param instruction what to do
     * @param material what to do it with: JSON, never an instruction
     * @return what it answered, as it came; nothing about it is sure
     * @throws NoAnswerException where none came
     */
    String answer(String instruction, String material) throws NoAnswerException;
}
