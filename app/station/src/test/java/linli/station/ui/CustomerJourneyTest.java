package linli.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import linli.station.ui.customer.Placement;
import linli.station.ui.customer.Showing;
import linli.station.ui.kit.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the neighbour at the counter sees. */
@ExtendWith(ApplicationExtension.class)
class CustomerJourneyTest {

    private final TypingScanner keyboard = new TypingScanner();
    private final WindowFixture fixture = WaitForAsyncUtils.waitForAsyncFx(20_000, this::fixture);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Start
    void start(Stage stage) {
        fixture.window.show(stage);
        keyboard.open(fixture.window);
        fixture.window.showCustomer(new Placement.OnScreen(2));
    }

    @AfterEach
    void close() {
        OnScreen.run(fixture.window::close);
        fixture.background.close();
    }

    @Test
    void followsTheSaleFromTheWelcomeToTheThanks() {
        assertThat(shown()).contains("翠湖社区自提点", "欢迎光临");
        OnScreen.run(() -> fixture.window.scanned(WindowFixture.MEMBER));
        assertThat(shown()).contains("您好，李**", "尾号 5678", "1,286");
        OnScreen.run(() -> fixture.window.scanned(WindowFixture.EGGS));
        OnScreen.run(() -> fixture.window.scanned(WindowFixture.MILK));
        assertThat(shown()).contains("本地土鸡蛋 10枚装", "鲜牛奶 950ml", "¥24.06");
        assertThat(shown()).noneMatch(text -> text.contains("李桂") || text.contains("1380"));
        pay("50");
        assertThat(shown()).contains("谢谢惠顾", "¥24.06", "¥25.94", "积分余额 1,338");
        OnScreen.run(() -> fixture.window.keys().asked(Command.PRIMARY));
        assertThat(fixture.window.customerShowing().get())
                .isEqualTo(new Showing.Resting("翠湖社区自提点"));
        assertThat(shown()).contains("欢迎光临");
    }

    @Test
    void keepsTheLineInSightThatWasChanged() {
        OnScreen.run(() -> {
            for (int i = 0; i < 30; i++) {
                fixture.window.scanned(i % 2 == 0 ? WindowFixture.EGGS : WindowFixture.MILK);
            }
        });
        assertThat(shown()).contains("× 15");
    }

    @Test
    void bringsKeysPressedInItToTheTill() {
        OnScreen.run(() -> keyboard.scan(customer(), "69EGG10"));
        assertThat(shown()).contains("本地土鸡蛋 10枚装");
        OnScreen.run(() -> keyboard.keys(customer(), "12", 100));
        assertThat(fixture.window.customerShowing().get()).isInstanceOf(Showing.Selling.class);
        assertThat(customer().getFocusOwner()).as("nothing takes the focus there").isNull();
    }

    @Test
    void leavesTheTillAloneWhenItIsClosed() {
        Stage stage = fixture.window.customerStage().orElseThrow();
        OnScreen.run(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(fixture.window.customerStage()).isEmpty();
        assertThat(fixture.window.scene().getWindow().isShowing()).isTrue();
        OnScreen.run(() -> fixture.window.scanned(WindowFixture.EGGS));
        OnScreen.run(() -> fixture.window.showCustomer(new Placement.Beside()));
        assertThat(shown()).contains("本地土鸡蛋 10枚装");
    }

    @Test
    void readsWhereItIsToBe() {
        assertThat(Placement.parse("window")).contains(new Placement.Windowed());
        assertThat(Placement.parse("screen:2")).contains(new Placement.OnScreen(2));
        assertThat(Placement.parse("beside")).contains(new Placement.Beside());
        assertThat(List.of("", "screen:", "screen:0", "screen:x", "Window"))
                .allMatch(text -> Placement.parse(text).equals(Optional.empty()));
    }

    private void pay(String yuan) {
        OnScreen.run(() -> {
            fixture.window.keys().asked(Command.PRIMARY);
            yuan.chars().forEach(c -> fixture.window.keys().typed(Character.toString(c)));
            fixture.window.keys().asked(Command.CONFIRM);
        });
    }

    private Scene customer() {
        return fixture.window.customerStage().orElseThrow().getScene();
    }

    private List<String> shown() {
        return customer().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private WindowFixture fixture() throws IOException {
        return new WindowFixture(Locale.CHINA, keyboard::now, keyboard.wedge);
    }
}
