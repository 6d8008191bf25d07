package linli.station.boot.wire;

import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.journal.JournalHeader;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.Occasion;
import linli.core.member.StationId;
import linli.station.journal.ActCodec;
import linli.station.journal.MemberKeyFile;

/** Acts as the journal holds them: in the shapes of the contract, which both ends hash. */
public final class ContractActs implements ActCodec {

    private final StationId station;
    private final int epoch;
    private final ActMessages messages;

    /** Acts of that station in that epoch, sealed by those keys. */
    public ContractActs(StationId station, int epoch, MemberKeyFile keys, MemberCipher cipher) {
        this.station = station;
        this.epoch = epoch;
        this.messages =
                new ActMessages(
                        member -> keys.keyOf(member).flatMap(MemberKey::fromBase64), cipher);
    }

    @Override
    public Outcome<Texts> write(Act act, long seq, int ruleBookVersion) {
        Occasion occasion = act.occasion();
        return messages.write(act)
                .map(message ->
                        new Texts(
                                new JournalHeader(
                                                station,
                                                epoch,
                                                seq,
                                                occasion.act(),
                                                message.type(),
                                                occasion.at(),
                                                occasion.businessDay(),
                                                occasion.operator(),
                                                occasion.approver(),
                                                ruleBookVersion)
                                        .text(),
                                message.payload()));
    }

    @Override
    public int ruleBook(String header) {
        return switch (JournalHeader.read(header)) {
            case Outcome.Accepted<JournalHeader>(JournalHeader read) -> read.ruleBookVersion();
            case Outcome.Refused<JournalHeader>(var refusal) ->
                    throw new IllegalArgumentException("No header: " + refusal);
        };
    }

    @Override
    public Act read(String header, String payload) {
        Outcome<Act> act =
                JournalHeader.read(header).then(read -> messages.read(read.type(), payload));
        return switch (act) {
            case Outcome.Accepted<Act>(Act readable) -> readable;
            case Outcome.Refused<Act>(var refusal) ->
                    throw new IllegalArgumentException("No act: " + refusal);
        };
    }
}
