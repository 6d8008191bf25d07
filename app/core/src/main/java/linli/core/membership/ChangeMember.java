package linli.core.membership;

import java.time.LocalDate;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.act.MemberAct;
import linli.core.act.Occasion;
import linli.core.member.FreezeReason;
import linli.core.member.Member;
import linli.core.member.MemberNumber;
import linli.core.member.MemberRefusal;
import linli.core.member.Profile;

/** Changes who a member is: the person, the card, and whether the membership rests. */
public final class ChangeMember {

    private static final int EARLIEST_YEAR = 1900;
    private static final String PHONE = "\\d{11}";

    private final Occasion occasion;

    /** A change on that occasion, allowed by {@code approver} where somebody had to. */
    public ChangeMember(Occasion occasion, Optional<String> approver) {
        this.occasion = occasion.approvedBy(approver);
    }

    /**
     * The person put right. The phone number has 11 digits or none; whether another member has it
     * is the caller's to see: {@link MemberRefusal#PHONE_TAKEN}.
     *
     * @return or a {@link MemberRefusal}
     */
    public Outcome<MemberAct.MemberEdited> edit(Member member, Profile after) {
        if (member.profile().equals(Profile.UNKNOWN)) {
            return Outcome.refused(MemberRefusal.MEMBER_ERASED);
        }
        if (!isGood(after)) {
            return Outcome.refused(MemberRefusal.BAD_PROFILE);
        }
        return after.equals(member.profile())
                ? Outcome.refused(MemberRefusal.NOT_CHANGED)
                : Outcome.of(
                        new MemberAct.MemberEdited(occasion, member.id(), member.profile(), after));
    }

    /**
     * The membership rests from now on, or goes on.
     *
     * @return or {@link MemberRefusal#NOT_CHANGED} if it does already
     */
    public Outcome<MemberAct.MemberFrozen> freeze(
            Member member, boolean frozen, FreezeReason reason) {
        return member.frozen() == frozen
                ? Outcome.refused(MemberRefusal.NOT_CHANGED)
                : Outcome.of(new MemberAct.MemberFrozen(occasion, member.id(), frozen, reason));
    }

    /**
     * Another number in place of the one on the lost card.
     *
     * @param number that no member has
     */
    public MemberAct.CardReplaced replaceCard(Member member, MemberNumber number) {
        return new MemberAct.CardReplaced(occasion, member.id(), member.number(), number);
    }

    private boolean isGood(Profile profile) {
        LocalDate today = occasion.businessDay();
        boolean born =
                profile.birthday().isEmpty()
                        || (profile.birthday().get().isBefore(today)
                                && profile.birthday().get().getYear() > EARLIEST_YEAR);
        return born && (profile.phone().isEmpty() || profile.phone().matches(PHONE));
    }
}
