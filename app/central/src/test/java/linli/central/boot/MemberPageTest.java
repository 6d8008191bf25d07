package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import linli.contract.code.MemberCode;
import linli.contract.v1.enrolment.IssuedCode;
import linli.core.member.Member;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MemberPageTest {

    private static TestCentral central;
    private static TestStation station;
    private static Member member;

    @BeforeAll
    static void start() {
        central = new TestCentral();
        station = new TestStation(central);
        member = station.member();
        station.write(station.register(member));
        station.uploaded(station.journal());
    }

    @AfterAll
    static void stop() {
        central.close();
    }

    private static IssuedCode code() {
        return accepted(
                IssuedCode.read(
                        ok(
                                central.headquarters(
                                        "GET",
                                        "/v1/hq/members/" + member.id().value() + "/code",
                                        ""))));
    }

    @Test
    void headquartersGetACodeThatStationsAccept() {
        MemberCode read =
                accepted(MemberCode.read(code().code(), station.enrolment().keys(), central.now()));
        assertThat(read.member()).isEqualTo(member.number());
    }

    @Test
    void thePhoneShowsTheCodeAndLoadsNothingElse() {
        HttpResponse<byte[]> response =
                central.send(HttpRequest.newBuilder(central.at(code().page())));
        String html = new String(ok(response), StandardCharsets.UTF_8);
        assertThat(html)
                .contains("<svg", "可用积分", "普通会员", "content=\"60\"")
                .doesNotContain("http://", "https://", "<script", "李梅", "138000");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void anAddressThatWasAlteredShowsNothing() {
        String page = code().page();
        for (String other :
                List.of(page.substring(0, page.length() - 2), page + "A", "/m/x", "/m/a.b")) {
            assertThat(problem(central.send(HttpRequest.newBuilder(central.at(other)))))
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(problem(central.headquarters("GET", "/v1/hq/members/nobody/code", "")))
                .isEqualTo("UNKNOWN_MEMBER");
    }
}
