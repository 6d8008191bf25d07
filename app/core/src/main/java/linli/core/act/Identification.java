package linli.core.act;

import linli.core.member.AbsentMember;
import linli.core.member.MemberId;

/**
 * How a member was recognised, which decides what they may do.
 *
 * @param serial of the rotating code, hexadecimal; empty for the other kinds
 */
public record Identification(MemberId member, Kind kind, String serial) {

    /** The ways to be recognised. */
    public enum Kind {
        ROTATING_CODE,
        /** A rotating code of which nobody could say how old it is: the clock is not trusted. */
        UNTIMED_CODE,
        CARD,
        LAST_FOUR,
        MEMBER_NUMBER,
        ORDER_CODE
    }

    /** The same proof, of whom it turned out to be. */
    public Identification of(MemberId known) {
        return new Identification(known, kind, serial);
    }

    /**
     * Whether it proves that {@code spender} is there in person. A card can be found and four
     * digits can be guessed: they earn and pick up, they do not spend. Nor does anybody of whom no
     * more than the number is known here.
     */
    public boolean maySpendFor(MemberId spender) {
        return kind == Kind.ROTATING_CODE && member.equals(spender) && !AbsentMember.is(member);
    }
}
