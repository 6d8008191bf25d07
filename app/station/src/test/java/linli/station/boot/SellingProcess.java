package linli.station.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import linli.core.Outcome;
import linli.core.checkout.Act;
import linli.core.checkout.Found;
import linli.core.checkout.ScannedCode;
import linli.core.member.MemberId;
import linli.core.member.Profile;

/** A station in a process of its own that sells until it is killed, and prints what it showed. */
final class SellingProcess {

    private SellingProcess() {}

    /** Takes the folder and a seed. */
    public static void main(String[] arguments) throws IOException {
        Random random = new Random(Long.parseLong(arguments[1]));
        Till till = Till.openQuickly(Path.of(arguments[0]));
        till.onReply(SellingProcess::show);
        System.out.println("READY");
        List<MemberId> members = new ArrayList<>();
        while (true) {
            if (members.isEmpty() || random.nextInt(20) == 0) {
                members.add(register(till, random));
            }
            Optional<MemberId> buyer =
                    Optional.of(members.get(random.nextInt(members.size())))
                            .filter(member -> random.nextInt(4) > 0);
            till.sell(buyer, 1 + random.nextInt(9));
        }
    }

    private static MemberId register(Till till, Random random) {
        String phone = "139" + (10_000_000 + random.nextInt(90_000_000));
        if (till.find(new ScannedCode.LastFour(phone.substring(7)))
                instanceof Found.MemberFound(var visit)) {
            return visit.member().id();
        }
        return till.register(new Profile("陈兰", phone, Optional.empty())).member().id();
    }

    private static void show(Object reply) {
        if (reply instanceof Outcome.Accepted<?>(Act act)) {
            System.out.println("DONE " + act.occasion().act().value() + " " + what(act));
        }
    }

    /** What is compared of an act. */
    static String what(Act act) {
        return act instanceof Act.SaleCompleted sale
                ? Long.toString(sale.sale().net().fen())
                : "no-money";
    }
}
