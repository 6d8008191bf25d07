package linli.station.ui.kit;

import linli.core.Refusal;

/** Why a key cannot ask for something. */
public sealed interface KeyRefusal extends Refusal {

    /** The key that was pressed. */
    String stroke();

    /**
     * It asks for something else already.
     *
     * @param by what it asks for
     */
    record Taken(String stroke, Command by) implements KeyRefusal {

        @Override
        public String code() {
            return "KEY_TAKEN";
        }
    }

    /** It is for typing. */
    record ForTyping(String stroke) implements KeyRefusal {

        @Override
        public String code() {
            return "KEY_FOR_TYPING";
        }
    }
}
