package linli.station.store.sync;

import java.util.Optional;
import linli.core.account.MemberAccount;
import linli.core.catalog.Label;
import linli.core.catalog.Product;
import linli.core.claim.ClaimDecision;
import linli.core.dispute.DisputeNotice;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.pickup.PickupOrder;
import linli.core.points.Shares;
import linli.station.store.catalog.SignedRuleBook;

/** What the central shares with this station: each the whole new state of its thing. */
public sealed interface SharedItem {

    /** A product as it is sold from now on. */
    record SharedProduct(Product product) implements SharedItem {}

    /** A label as it reads from now on. */
    record SharedLabel(Label label) implements SharedItem {}

    /**
     * A member who uses this station.
     *
     * @param member whose profile is not looked at
     * @param sealedProfile the profile, sealed under the key
     * @param key in base64; empty once it was erased
     */
    record SharedMember(Member member, String sealedProfile, Optional<String> key)
            implements SharedItem {}

    /**
     * A member's account.
     *
     * @param epoch of this station's journal, 0 if it includes none of it
     * @param appliedSeq the last entry of that epoch that it includes
     * @param shares what of it this station may keep, by unit
     */
    record SharedAccount(MemberAccount account, int epoch, long appliedSeq, Shares shares)
            implements SharedItem {}

    /**
     * A card that was lost.
     *
     * @param member whose card it was
     */
    record SharedStop(MemberNumber number, MemberId member) implements SharedItem {}

    /**
     * An order that waits at this station, or waited.
     *
     * @param epoch of this station's journal, 0 if it includes none of it
     * @param appliedSeq the last entry of that epoch that it includes
     */
    record SharedOrder(PickupOrder order, int epoch, long appliedSeq) implements SharedItem {}

    /** Something that the central disputes, or disputed. */
    record SharedDispute(DisputeNotice disputed) implements SharedItem {}

    /** What headquarters decided about a claim. */
    record SharedClaim(ClaimDecision decision) implements SharedItem {}

    /** A rule book whose signature was found good. */
    record SharedRuleBook(SignedRuleBook book) implements SharedItem {}
}
