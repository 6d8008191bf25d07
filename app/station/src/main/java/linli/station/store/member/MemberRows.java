package linli.station.store.member;

import java.util.ArrayList;
import java.util.List;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Identification;
import linli.core.act.MemberAct;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.points.LedgerEntry;
import linli.core.points.Shares;
import linli.core.points.Unit;
import linli.station.store.h2.Passwords;
import linli.station.store.h2.Place;
import linli.station.store.h2.Row;
import linli.station.store.h2.StoreParts;
import linli.station.store.h2.Texts;

/** The rows of members, of their codes and of their accounts. */
public final class MemberRows {

    /** The kinds of rows that acts make. */
    public static final List<Class<? extends Row>> OF_ACTS =
            List.of(
                    LedgerEntryRow.class,
                    ValueEntryRow.class,
                    AccountChangeRow.class,
                    RegisteredMemberRow.class,
                    MemberChangeRow.class,
                    ClaimedActivityRow.class,
                    PlusSaleRow.class,
                    CodeSerialRow.class);

    /** The kinds of rows that the feed brings. */
    public static final List<Class<? extends Row>> OF_FEED =
            List.of(MemberRow.class, AccountRow.class, StoppedCardRow.class);

    private final Texts texts;
    private final Passwords passwords;
    private final Expiry expiry;
    private final Dues dues;

    /** Keeps accounts and profiles as the texts of those parts. */
    public MemberRows(StoreParts parts) {
        this.texts = parts.texts();
        this.passwords = parts.passwords();
        this.expiry = new Expiry(parts.station());
        this.dues = new Dues(parts.station());
    }

    /** The row of a member who registered here. */
    public Row registered(long seq, Member member) {
        return new RegisteredMemberRow(
                seq,
                member.id().value(),
                member.number().value(),
                PersonKeys.of(member.profile(), passwords),
                member.home().value(),
                member.inviter().map(MemberId::value).orElse(""),
                member.since(),
                texts.seal(member.profile(), member.id()));
    }

    /** The row of an act about one member, besides its money, its code and its receipt. */
    public Row of(long seq, MemberAct act) {
        return switch (act) {
            case MemberAct.ActivityClaimed done -> new ClaimedActivityRow(seq, done);
            case MemberAct.PlusSold sold -> new PlusSaleRow(seq, sold);
            case MemberAct.MemberEdited(var when, var id, var before, var after) ->
                    new MemberChangeRow(seq, id, MemberChangeRow.Kind.EDITED)
                            .with(PersonKeys.of(after, passwords), texts.seal(after, id));
            case MemberAct.MemberFrozen changed ->
                    new MemberChangeRow(
                            seq,
                            changed.member(),
                            changed.frozen()
                                    ? MemberChangeRow.Kind.FROZEN
                                    : MemberChangeRow.Kind.THAWED);
            case MemberAct.CardReplaced card ->
                    new MemberChangeRow(seq, card.member(), MemberChangeRow.Kind.CARD)
                            .with(card.number().value(), card.lost().value());
        };
    }

    /** The row of a lost card as the feed has it. */
    public Row stopped(MemberNumber number, MemberId member, int generation) {
        return new StoppedCardRow(number.value(), member.value(), generation);
    }

    /** The row of the code that somebody showed, if it can be used only once. */
    public static List<Row> serial(long seq, Identification identification) {
        return identification.serial().isEmpty()
                ? List.of()
                : List.of(
                        new CodeSerialRow(
                                seq, identification.serial(), identification.member().value()));
    }

    /** The rows of what an act changes in accounts, entry by entry. */
    public List<Row> changes(long seq, List<AccountChange> changes) {
        List<Row> rows = new ArrayList<>();
        int place = 0;
        int ledgerPlace = 0;
        int valuePlace = 0;
        for (AccountChange change : changes) {
            String member = change.member().value();
            rows.add(
                    new AccountChangeRow(
                            new Place(seq, ++place),
                            member,
                            expiry.firstOf(change),
                            texts.change(change)));
            for (LedgerEntry entry : change.ledger()) {
                rows.add(
                        new LedgerEntryRow(
                                new Place(seq, ++ledgerPlace),
                                member,
                                entry.reason(),
                                entry.ref(),
                                entry.points()));
            }
            for (LedgerEntry entry : change.ledger(Unit.FEN)) {
                rows.add(new ValueEntryRow(new Place(seq, ++valuePlace), member, entry));
            }
        }
        return rows;
    }

    /** The row of a member as the feed has them, with their profile as it was sealed there. */
    public Row shared(Member member, String sealed, int generation) {
        return new MemberRow(
                member.id().value(),
                member.number().value(),
                PersonKeys.of(texts.open(sealed, member.id()), passwords),
                member.home().value(),
                member.inviter().map(MemberId::value).orElse(""),
                member.since(),
                sealed,
                member.frozen(),
                generation);
    }

    /**
     * The row of an account as the feed has it.
     *
     * @param epoch of this station's journal, 0 if it includes none of it
     * @param appliedSeq the last entry of that epoch that it includes
     * @param shares what of it this station may keep, by unit
     */
    public Row shared(
            MemberAccount account, int epoch, long appliedSeq, Shares shares, int generation) {
        return new AccountRow(
                account.member().value(),
                epoch,
                appliedSeq,
                expiry.firstOf(account),
                texts.account(account),
                dues.of(account, shares),
                generation);
    }
}
