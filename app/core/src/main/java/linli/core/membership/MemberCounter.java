package linli.core.membership;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.MemberAct;
import linli.core.member.FreezeReason;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.visit.Visit;

/**
 * What a screen can ask of the station about who members are. Nothing here waits: every reply comes
 * later, exactly once, on the screen's own thread. An accepted act is on disk before its reply.
 */
public interface MemberCounter {

    /** So many members are found at once. */
    int MOST = 9;

    /**
     * Members by the last four digits of their phone, their full name or the first letters of its
     * pinyin, also those whose membership rests; at most {@link #MOST}, the longest with the shop
     * first.
     */
    void search(String text, Consumer<List<Visit>> reply);

    /** Puts right what is known of a person. */
    void edit(
            MemberId member,
            Profile after,
            Optional<String> approver,
            Consumer<Outcome<MemberAct.MemberEdited>> reply);

    /** Lets a membership rest, or go on. */
    void freeze(
            MemberId member,
            boolean frozen,
            FreezeReason reason,
            Optional<String> approver,
            Consumer<Outcome<MemberAct.MemberFrozen>> reply);

    /** Puts the member's card on the stop list and gives a new number, which is printed. */
    void replaceCard(
            MemberId member,
            Optional<String> approver,
            Consumer<Outcome<MemberAct.CardReplaced>> reply);

    /** What this station wrote about who the member is, the latest first. */
    void history(MemberId member, Consumer<List<Act>> reply);
}
