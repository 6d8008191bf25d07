package linli.central.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import linli.core.act.Act;
import linli.core.act.MemberAct;
import linli.core.member.MemberId;

/** The acts of one upload that could be read, and what is looked up at once for all of them. */
record Batch(List<Act> acts) {

    static Batch of(List<Optional<Act>> readable) {
        return new Batch(readable.stream().flatMap(Optional::stream).toList());
    }

    /** Everybody whom they are about, or whose account they change. */
    Set<MemberId> members() {
        Set<MemberId> members = new HashSet<>();
        for (Act act : acts) {
            act.changes().forEach(change -> members.add(change.member()));
            if (act instanceof Act.MemberRegistered registered) {
                members.add(registered.member().id());
            }
            if (act instanceof MemberAct about) {
                members.add(about.member());
            }
        }
        return members;
    }

    /** What was sold. */
    Set<String> skus() {
        return acts.stream()
                .filter(Act.SaleCompleted.class::isInstance)
                .map(Act.SaleCompleted.class::cast)
                .flatMap(sale -> sale.sale().lines().stream())
                .map(line -> line.item().product().sku().value())
                .collect(Collectors.toSet());
    }

    /** Their ids, in order. */
    List<String> ids() {
        return acts.stream().map(act -> act.occasion().act().value()).toList();
    }
}
