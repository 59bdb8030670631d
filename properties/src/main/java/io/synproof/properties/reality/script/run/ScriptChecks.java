package io.synproof.properties.reality.script.run;

import io.synproof.properties.reality.script.syntax.Script;
import io.synproof.properties.reality.script.syntax.ScriptEvent;
import io.synproof.properties.reality.script.syntax.ScriptException;
import io.synproof.properties.reality.script.syntax.ScriptLine;
import io.synproof.properties.reality.script.syntax.TcpOption;
import io.synproof.properties.scenarios.BadInputException;
import java.util.List;
import java.util.Optional;

/** The checks of a script before it runs: the names that it uses exist. */
final class ScriptChecks {
    /** The only option of a script that changes something here. */
    static final String TOLERANCE = "tolerance_usecs";

    private static final List<String> OPTIONS = List.of(
            "bind_port",
            "code_command",
            "code_format",
            "code_sockopt",
            "code_verbose",
            "connect_port",
            "debug",
            "define",
            "dry_run",
            "gateway_ip",
            "init_scripts",
            "ip_version",
            "is_anyip",
            "local_ip",
            "mss",
            "mtu",
            "netmask_ip",
            "non_fatal",
            "remote_ip",
            "send_omit_free",
            "so_filename",
            "so_flags",
            "speed",
            "strict_segments",
            "tcp_ts_tick_usecs",
            "tolerance_percent",
            TOLERANCE,
            "verbose",
            "wire_client",
            "wire_client_dev",
            "wire_server",
            "wire_server_dev",
            "wire_server_ip",
            "wire_server_port");

    private ScriptChecks() {}

    static void check(Script script) {
        script.options().stream()
                .filter(option -> !OPTIONS.contains(option.name()))
                .findFirst()
                .ifPresent(option -> {
                    throw at(script, option.line(), 1, unknown("option", option.name(), OPTIONS));
                });
        script.lines().forEach(line -> check(script, line));
    }

    private static void check(Script script, ScriptLine line) {
        if (line.event() instanceof ScriptEvent.Call call && !Calls.isCall(call.name())) {
            throw at(
                    script,
                    line.number(),
                    line.column(),
                    unknown("system call", call.name(), Calls.names()));
        }
    }

    private static String unknown(String kind, String name, List<String> legal) {
        return BadInputException.unknown(kind, name, legal).getMessage();
    }

    private static ScriptException at(Script script, int line, int column, String problem) {
        return new ScriptException(script.name(), line, column, problem);
    }

    /** Whether the endpoint has timestamps: a script shows it. */
    static boolean stamps(Script script) {
        return script.lines().stream()
                .map(ScriptLine::event)
                .filter(ScriptEvent.Expectation.class::isInstance)
                .map(event -> ((ScriptEvent.Expectation) event).pattern())
                .flatMap(pattern -> pattern.options().stream())
                .flatMap(List::stream)
                .anyMatch(TcpOption.Timestamps.class::isInstance);
    }

    /** The tolerance that a script sets for itself, in microseconds. */
    static Optional<Long> tolerance(Script script) {
        return script.options().stream()
                .filter(option -> option.name().equals(TOLERANCE))
                .map(option -> microseconds(script, option))
                .findFirst();
    }

    private static long microseconds(Script script, Script.ScriptOption option) {
        if (!option.value().matches("\\d{1,12}")) {
            throw at(
                    script,
                    option.line(),
                    1,
                    "--" + TOLERANCE + " is a number of microseconds, not '" + option.value()
                            + "'");
        }
        return Long.parseLong(option.value());
    }
}
