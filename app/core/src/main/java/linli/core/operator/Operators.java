package linli.core.operator;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import linli.core.Outcome;

/**
 * The operators of a station and their PINs. Nothing here waits; replies come later on the screen's
 * own thread. A station without operators works as if everybody were a leader.
 */
public interface Operators {

    /**
     * Somebody who may sign in, and until when they may not.
     *
     * @param lockedUntil in the past unless they are locked out
     */
    record Listed(Operator operator, Instant lockedUntil) {}

    /** Those who are active. */
    void list(Consumer<List<Listed>> reply);

    /** Signs somebody in; each wrong PIN is journalled. */
    void signIn(OperatorId id, Pin pin, Consumer<Outcome<Operator>> reply);

    /** Adds somebody; the first one must be a leader, and is signed in by it. */
    void add(String name, Role role, Pin pin, Consumer<Outcome<Operator>> reply);

    /** Makes somebody another one, with another PIN; one active leader must remain. */
    void change(Operator operator, Pin pin, Consumer<Outcome<Operator>> reply);

    /** The same with the PIN they have. */
    void amend(Operator operator, Consumer<Outcome<Operator>> reply);

    /** Gives somebody whose PIN is right another one; who forgot it asks whoever manages. */
    void renewPin(OperatorId id, Pin old, Pin renewed, Consumer<Outcome<Operator>> reply);

    /** Asks a second person; nobody else is signed in by it. */
    void approve(
            Approval.Request request,
            OperatorId approver,
            Pin pin,
            Consumer<Outcome<Approval>> reply);
}
