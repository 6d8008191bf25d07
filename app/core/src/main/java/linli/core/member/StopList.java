package linli.core.member;

/** The numbers of cards that were lost: whoever shows one of them is nobody. */
public interface StopList {

    /** Whether a card of that number was lost. */
    boolean holds(MemberNumber number);
}
