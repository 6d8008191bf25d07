package linli.contract.v1.feed;

import java.util.Optional;
import linli.contract.json.Json;
import linli.contract.trust.MemberKey;
import linli.contract.trust.SignedText;
import linli.contract.v1.enrolment.CentralKeysMessage;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.Profiles;
import linli.core.Outcome;
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

/**
 * Something the central tells a station. An item is the whole new state of its thing, so that
 * applying it twice changes nothing.
 */
public sealed interface FeedItem {

    /** The item as JSON, as the central keeps it. */
    default String text() {
        return Json.write(FeedMessages.write(this));
    }

    /** The item in the text, refused with a {@link linli.contract.Malformed}. */
    static Outcome<FeedItem> read(String text) {
        return Json.read(text, Limits.PAGE_BYTES, FeedMessages::item);
    }

    /** A product as it is sold from now on. */
    record ProductItem(Product product) implements FeedItem {}

    /** What people call something that the rule book knows by its id. */
    record LabelItem(Label label) implements FeedItem {}

    /**
     * A member who uses this station.
     *
     * @param member with {@link linli.core.member.Profile#UNKNOWN}: see {@code sealedProfile}
     * @param sealedProfile by {@link Profiles#seal}
     * @param key that opens it; empty once it was erased, and then the station destroys its own
     */
    record MemberItem(Member member, String sealedProfile, Optional<MemberKey> key)
            implements FeedItem {

        /** The member with the profile, as far as it can be opened. */
        public Member open(Profiles profiles) {
            return member.withProfile(profiles.open(sealedProfile, member.id(), key));
        }
    }

    /**
     * A member's account at the central.
     *
     * @param epoch of this station's journal, 0 if it has none of it
     * @param appliedSeq the last entry of that epoch that the account includes, from 0
     * @param shares what of it this station may keep, by unit
     */
    record AccountItem(MemberAccount account, int epoch, long appliedSeq, Shares shares)
            implements FeedItem {

        /** An account of which the station keeps all that it holds. */
        public AccountItem(MemberAccount account, int epoch, long appliedSeq) {
            this(account, epoch, appliedSeq, Shares.ALL);
        }
    }

    /**
     * A card that was lost: it stands for nobody any more, at every station.
     *
     * @param member whose card it was
     */
    record StoppedCardItem(MemberNumber number, MemberId member) implements FeedItem {}

    /**
     * An order that waits at this station, or waited.
     *
     * @param epoch of this station's journal, 0 if it has none of it
     * @param appliedSeq the last entry of that epoch that {@code handedOver} includes, from 0
     */
    record OrderItem(PickupOrder order, int epoch, long appliedSeq) implements FeedItem {}

    /** Something of this station's journal that the central disputes, or disputed. */
    record DisputeItem(DisputeNotice disputed) implements FeedItem {}

    /** What headquarters decided about a claim that was taken at this station. */
    record ClaimItem(ClaimDecision decision) implements FeedItem {}

    /**
     * A rule book, to be applied only if its signature is the central's.
     *
     * @param version from 1
     * @param document signed for {@link #purpose}
     */
    record RuleBookItem(int version, SignedText document) implements FeedItem {

        /** What the signature of a rule book of that version is for. */
        public static String purpose(int version) {
            return "rule-book/1/" + version;
        }
    }

    /**
     * The central's public keys from now on, to be applied only if signed by one that is pinned.
     *
     * @param document signed for {@link #PURPOSE}; see {@link CentralKeysMessage}
     */
    record KeysItem(SignedText document) implements FeedItem {

        /** What the signature is for. */
        public static final String PURPOSE = "keys/1";
    }
}
