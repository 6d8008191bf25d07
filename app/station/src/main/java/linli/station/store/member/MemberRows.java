package linli.station.store.member;

import java.util.ArrayList;
import java.util.List;
import linli.core.checkout.AccountChange;
import linli.core.checkout.Identification;
import linli.core.checkout.MemberAccount;
import linli.core.member.Member;
import linli.core.member.MemberId;
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
                    CodeSerialRow.class);

    /** The kinds of rows that the feed brings. */
    public static final List<Class<? extends Row>> OF_FEED =
            List.of(MemberRow.class, AccountRow.class);

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
                passwords.lastFour(member.profile().lastFour()),
                member.home().value(),
                member.inviter().map(MemberId::value).orElse(""),
                member.since(),
                texts.seal(member.profile(), member.id()));
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
        String lastFour = texts.open(sealed, member.id()).lastFour();
        return new MemberRow(
                member.id().value(),
                member.number().value(),
                passwords.lastFour(lastFour),
                member.home().value(),
                member.inviter().map(MemberId::value).orElse(""),
                member.since(),
                sealed,
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
