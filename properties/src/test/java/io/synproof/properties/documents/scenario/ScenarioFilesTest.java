package io.synproof.properties.documents.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aDocumentStartsFromAScenarioAndSaysWhatIsOtherwise() throws IOException {
        NamedScenario scenario = scenario("""
                about: My own.
                from: close
                goal: bothClosed
                settings:
                  msl: 2
                  rstInTimeWait: ignored
                """);

        assertThat(scenario.name()).isEqualTo(folder.resolve("my.yaml").toString());
        assertThat(scenario.summary()).isEqualTo("My own.");
        assertThat(scenario.goal()).isEqualTo("bothClosed");
        assertThat(text(scenario, "msl")).isEqualTo("2");
        assertThat(text(scenario, "timeWait")).isEqualTo("4");
        assertThat(text(scenario, "rstInTimeWait")).isEqualTo("ignored");
        assertThat(text(scenario, "clientCloses")).isEqualTo(text(Scenarios.CLOSE, "clientCloses"));
    }

    @Test
    void usersAreDescribedInWords() throws IOException {
        NamedScenario scenario = scenario("""
                client: opens 2 times, sends 3, closes when the server has closed, aborts
                server: listens, sends 1 octet, closes early, crashes 2 times
                """);

        assertThat(text(scenario, "clientOpens")).isEqualTo("2");
        assertThat(text(scenario, "clientSends")).isEqualTo("3");
        assertThat(text(scenario, "clientCloses")).isEqualTo("afterPeer");
        assertThat(text(scenario, "clientAborts")).isEqualTo("1");
        assertThat(text(scenario, "clientListens")).isEqualTo("no");
        assertThat(text(scenario, "serverListens")).isEqualTo("yes");
        assertThat(text(scenario, "serverSends")).isEqualTo("1");
        assertThat(text(scenario, "serverCloses")).isEqualTo("early");
        assertThat(text(scenario, "serverCrashes")).isEqualTo("2");
        assertThat(text(scenario("client: does nothing\n"), "clientOpens")).isEqualTo("0");
        assertThat(text(scenario("client: closes\n"), "clientCloses")).isEqualTo("anyTime");
    }

    @Test
    void aNetworkIsDescribedInWords() throws IOException {
        NamedScenario scenario = scenario("network: loses 2 SYN,ACK, duplicates 1, holds 9\n");

        assertThat(text(scenario, "drop")).isEqualTo("2");
        assertThat(text(scenario, "dropOnly")).isEqualTo("synAck");
        assertThat(text(scenario, "duplicate")).isEqualTo("1");
        assertThat(text(scenario, "capacity")).isEqualTo("9");
        assertThat(text(scenario("network: keeps the order\n"), "network")).isEqualTo("fifo");
        assertThat(text(scenario("network: overtakes 2\n"), "overtake")).isEqualTo("2");
        assertThat(text(scenario("network: loses any number\n"), "drop")).isEqualTo("unlimited");
        assertThat(text(scenario("from: lostSyn\nnetwork: does nothing wrong\n"), "drop"))
                .isEqualTo("0");
    }

    @Test
    void aDocumentStartsFromAnotherByARelativePath() throws IOException {
        Files.createDirectories(folder.resolve("base"));
        Files.writeString(
                folder.resolve("base/one.yaml"),
                "settings: {retries: 1}\nplay:\n  - client opens iss=7\n");
        NamedScenario scenario = scenario("from: base/one.yaml\nplay:\n  - deliver SYN\n");

        assertThat(text(scenario, "retries")).isEqualTo("1");
        assertThat(scenario.beginning().text()).isEqualTo("client opens iss=7\ndeliver SYN");
        assertThat(scenario.asIs().scenario().prologue().actions()).hasSize(2);
        assertThat(scenario.asIs().scenario().start().server().slots()).hasSize(1);
    }

    @Test
    void aScheduleHasNumbersEnoughForFiguresUnlessItSaysOthers() throws IOException {
        assertThat(text(scenario("play: [client opens]\n"), "bits")).isEqualTo("16");
        assertThat(text(scenario("settings: {bits: 8}\nplay: [client opens]\n"), "bits"))
                .isEqualTo("8");
        assertThat(text(scenario("about: x\n"), "bits")).isEqualTo("6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from: clse | 1:7: unknown scenario 'clse' (did you mean 'close'?); there is handshake,
            setings: {} | 1:1: unknown key 'setings' (did you mean 'settings'?); there is about,
            settings: {drap: 1} | 1:12: unknown setting 'drap' (did you mean 'drop'?); there is netw
            settings: {drop: 10} | 1:18: drop cannot be '10'; it is unlimited, 0 to 9
            settings: {timeWait: 4} | 1:11: timeWait=4 needs a clock: set msl too, such as msl=1
            settings: 3 | 1:11: here must be a mapping of keys to values, and there is '3'
            goal: bothClsed | 1:7: unknown property 'bothClsed' (did you mean 'bothClosed'?); there
            client: opns | 1:9: unknown behaviour of a user 'opns' (did you mean 'opens'?); there is
            client: opens, flies | 1:16: unknown behaviour of a user 'flies'; there is listens,
            network: looses 1 | 1:10: unknown behaviour of a network 'looses 1' (did you mean 'loses
            play: client opens | 1:7: here must be a list, and there is 'client opens'
            play: [] | 1:7: a schedule has at least one line
            play: [';'] | 1:9: here must be a sentence, and there is ';'
            play: [client opns] | 1:15: unknown verb 'opns' (did you mean 'opens'?)
            """)
    void aWrongDocumentIsRefusedAtItsPlace(String text, String message) {
        isRefused(text, message);
    }

    @Test
    void aSettingIsNotSaidTwice() {
        isRefused(
                "client: opens\nsettings:\n  clientOpens: 2\n",
                "3:3: 'clientOpens' is said in words in line 1 already");
    }

    @Test
    void aScheduleThatContradictsTheModelIsRefusedWhenItBegins() throws IOException {
        NamedScenario contradicting = scenario("play:\n  - client opens\n  - deliver ACK\n");
        NamedScenario wrong = scenario("play:\n  - client opens; client is ESTABLISHED\n");

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> contradicting.asIs().scenario())
                .withMessageStartingWith(folder.resolve("my.yaml") + ":3:5: no ACK is in flight,"
                        + " but client SYN 1 <SEQ=0><CTL=SYN>; here can happen: deliver client");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> wrong.asIs().scenario())
                .withMessage(folder.resolve("my.yaml")
                        + ":2:19: not so: client is ESTABLISHED; it is SYN-SENT");
    }

    @Test
    void aDocumentCannotStartFromItself() throws IOException {
        Files.writeString(folder.resolve("other.yaml"), "about: x\nfrom: ./my.yaml\n");

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> scenario("from: other.yaml\n"))
                .withMessageStartingWith(folder.resolve("other.yaml")
                        + ":2:7: a document cannot start from itself: ");
        isRefused("from: my.yaml\n", "1:7: a document cannot start from itself: ");
    }

    @Test
    void aFileThatIsNotThereIsNamedWhereItIsWanted() {
        isRefused("from: no.yaml\n", "1:7: there is no file " + folder.resolve("no.yaml"));
    }

    private void isRefused(String text, String message) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> scenario(text))
                .withMessageStartingWith(folder.resolve("my.yaml") + ":" + message);
    }

    private NamedScenario scenario(String text) throws IOException {
        Path file = folder.resolve("my.yaml");
        Files.writeString(file, text);
        return ScenarioFiles.named(file.toString());
    }

    private static String text(NamedScenario scenario, String key) {
        return scenario.asIs().text(Settings.named(key));
    }
}
