package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong use: exit code 2, what is wrong, what is legal, the nearest match, and no stack trace. */
class BadInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verify TW-3 | unknown claim or group 'TW-3' (did you mean 'TW-03'?); there is HS, TW, L,
            claims HS-99 | unknown claim 'HS-99' (did you mean 'HS-09'?); there is HS-01, HS-02,
            contradictions 99 | '99' (did you mean '9'?); there is 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
            contradictions HS-02 | unknown contradiction 'HS-02'; there is 1, 2, 3,
            contradictions 7 --threads 0 | it is 1 or more
            contradictions 7 --json no/x | --json no/x: cannot be written
            trace TW-3 | unknown claim 'TW-3' (did you mean 'TW-03'?); there is HS-01,
            trace TW-03 --check abrt | 'abrt' (did you mean 'abort'?)
            trace TW-03 --format pcapn | format 'pcapn' (did you mean 'pcapng'?); there is text,
            trace TW-03 --format svg -o no/such/x.svg | -o no/such/x.svg: cannot be written
            verify FW-18 --report pom.xml | --report pom.xml: not a folder, and cannot be made one
            verify TW-03 --sample 0 | --sample cannot be 0; it is 1 or more
            verify TW-03 --sample few | 'few' is not an int
            verify TW-03 --seed 4 | --seed goes with --sample N only
            verify TW-03 --coverage | --coverage goes with --sample N only
            verify TW-03 --quick --sample 9 | --quick and --sample do not go together: a twin needs
            verify TW-03 --quick --report target | --quick and --report do not go together: the
            verify TW-03 --sample 9 --report target | --report and --sample do not go together
            """)
    void aClaimOrItsRunIsRefusedInAFewWords(String line, String message) {
        isRefused(line, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check --scenario reincarnatio --property x | (did you mean 'reincarnation'?); there is
            check --scenario close --property noStale| (did you mean 'noStaleOctetAccepted'?)
            check --scenario close --property noDeadlock --set drap=1 | unknown setting 'drap'
            check --scenario close --property noDeadlock --set drop=10 | it is unlimited, 0 to 9
            check --scenario close --property noDeadlock --set network=bug | (did you mean 'bag'?)
            check --scenario close --property noDeadlock --set capacity=unlimited | with --unbounded
            check --scenario close --property noDeadlock --set drop | a setting is written key=value
            check --scenario close --property noDeadlock --set timeWait=4 | timeWait=4 needs a clock
            check --scenario idle --property noDeadlock --set timeWait=quiet | set msl=none to
            check --scenario close --property noDeadlock --set rto=1 | rto=1 needs a clock
            check --scenario close --property noDeadlock --set clientIsn=clock | a clock
            check --scenario close --property noDeadlock --set bits=3 | numbers are too few by
            check --scenario close --property noDeadlock --max-states 0 | must be more than 0
            check --scenario close --property noDeadlock --threads 0 | it is 1 or more
            check --scenario close --property noDeadlock --max-depth x | 'x' is not an int
            check --scenario close --property noDeadlock --max-memory 4x | 512m or 4g, not 4x
            check --scenario close --property noDeadlock --resume no/file | there is no file no/file
            check --scenario close --property noDeadlock --checkpoint no/dir/x | folder that exists
            check --scenario close | (specify one of these): (--property=
            threshold --scenario close --property noDeadlock | Missing required option: '--vary=
            threshold --scenario clse --property noDeadlock --vary drop=0..1 | mean 'close'?)
            threshold --scenario close --property noDedlock --vary drop=0..1 | mean 'noDeadlock'?)
            threshold --scenario close --property noDeadlock --vary timeWit=0..1 | 'timeWait'?)
            threshold --scenario close --property noDeadlock --vary drop=0-1 | such as drop=0..9
            threshold --scenario close --property noDeadlock --vary drop | such as drop=0..9, not
            threshold --scenario close --property noDeadlock --vary drop=2..1 | a range goes upwards
            threshold --scenario close --property noDeadlock --vary drop=0..10 | numbers are 0 to 9
            threshold --scenario close --property noDeadlock --vary msl=0..3 | numbers are 1 to 8
            threshold --scenario close --property noDeadlock --vary network=0..1 | it is fifo, over
            threshold --scenario close --property noDeadlock --vary wrap=0..1 | with numbers are cap
            threshold --scenario close --property noDeadlock --vary timeWait=0..4 | needs a clock
            threshold --scenario close --property noDeadlock --vary mss=1..2 --vary mss=1..2 | twice
            threshold --scenario close --property noDeadlock --vary drop=0..1 --set drop=1 | --set
            threshold --scenario close --property noDeadlock --vary drop=0..1 --max-states 0 | than
            threshold --scenario close --property noDeadlock --vary drop=0..1 --json no/x | written
            necessity closeSignl | unknown rule 'closeSignl' (did you mean 'closeSignal'?); there is
            necessity closeSignal --claims FW-3 | (did you mean 'FW-03'?); there is
            necessity closeSignal --threads 0 | it is 1 or more
            necessity closeSignal --json no/x | --json no/x: cannot be written
            scenarios clse | unknown scenario 'clse' (did you mean 'close'?)
            properties bothclosd | unknown property 'bothclosd' (did you mean 'bothClosed'?)
            check --scenario close --property noDeadlock --set profile=LINX | mean 'LINUX'?)
            figures 14 | unknown figure '14' (did you mean '10'?); there is 6, 7, 8, 9, 10,
            figures seven | unknown figure 'seven'; there is 6, 7, 8, 9, 10, 11, 12, 13
            rules --profile LINX | unknown profile 'LINX' (did you mean 'LINUX'?); there is RFC793,
            rules --profile LINUX --against RFC79 | (did you mean 'RFC793'?)
            rules --against LINUX | --against LINUX needs --profile NAME beside it
            rules handshak | unknown rule 'handshak' (did you mean 'handshake'?)
            chek | Did you mean: synproof check
            verify --jsn x | Possible solutions: --json
            verify FW-18 --json no/such/folder/x | --json no/such/folder/x: cannot be written
            """)
    void aQuestionOrAnOptionIsRefusedInAFewWords(String line, String message) {
        isRefused(line, message);
    }

    private static void isRefused(String line, String message) {
        Shell shell = Shell.run(line.split(" "));

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains(message).doesNotContain("\tat ");
        assertThat(shell.out()).isEmpty();
        assertThat(List.of(shell.err().split("\n"))).hasSizeLessThanOrEqualTo(3);
    }
}
