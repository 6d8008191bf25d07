package linli.central.store;

import java.util.List;
import java.util.Optional;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;

/** The stop list: cards that were lost. */
public final class StoppedCards {

    private final Sql sql;

    StoppedCards(Sql sql) {
        this.sql = sql;
    }

    /** Puts a card on the list, for good. */
    public void stop(MemberNumber number, MemberId member) {
        sql.update(
                "insert into stopped_card (number, member_id) values (?, ?) on conflict do nothing",
                number.value(),
                member.value());
    }

    /** Whose card it was, if that card is on the list. */
    public Optional<MemberId> owner(MemberNumber number) {
        return sql.one(
                "select member_id from stopped_card where number = ?",
                row -> new MemberId(row.getString(1)),
                number.value());
    }

    /** All cards on the list, in order. */
    public List<MemberNumber> all() {
        return sql.list(
                "select number from stopped_card order by number",
                row -> new MemberNumber(row.getLong(1)));
    }
}
