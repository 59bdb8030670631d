package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.rules.RstInTimeWait;
import io.synproof.model.rules.Rule;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of a system that commands of the shell change, as far as the model has them. */
final class SystemSettings {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("net[./]ipv4[./](tcp_[a-z0-9_]+)\\s*=\\s*\"?(\\d{1,9})\\b[\\d\\s]*\"?");
    private static final Pattern ECHO =
            Pattern.compile("echo\\s+\"?(\\d{1,9})\"?\\s*>\\s*/proc/sys/net/ipv4/(tcp_[a-z0-9_]+)");

    private SystemSettings() {}

    /** The host after a command, and what of the command is ignored. */
    static Tuple2<Machine, String> after(Machine machine, String command) {
        Machine next = machine;
        List<String> ignored = new ArrayList<>();
        for (String part : command.split("\n|;|&&", -1)) {
            String line = part.strip();
            List<String[]> settings = settings(line);
            if (settings.isEmpty() && !line.isEmpty() && !line.startsWith("#")) {
                ignored.add(line);
            }
            for (String[] setting : settings) {
                if (isModelled(setting[0])) {
                    next = set(next, setting[0], Integer.parseInt(setting[1]));
                } else {
                    ignored.add(setting[0]);
                }
            }
        }
        return Tuple.of(next, ignored.isEmpty() ? "" : "ignored: " + String.join(", ", ignored));
    }

    private static List<String[]> settings(String line) {
        List<String[]> found = new ArrayList<>();
        Matcher assignment = ASSIGNMENT.matcher(line);
        while (assignment.find()) {
            found.add(new String[] {assignment.group(1), assignment.group(2)});
        }
        Matcher echo = ECHO.matcher(line);
        while (echo.find()) {
            found.add(new String[] {echo.group(2), echo.group(1)});
        }
        return found;
    }

    private static boolean isModelled(String name) {
        return switch (name) {
            case "tcp_timestamps",
                    "tcp_sack",
                    "tcp_window_scaling",
                    "tcp_syn_retries",
                    "tcp_synack_retries",
                    "tcp_retries2",
                    "tcp_fin_timeout",
                    "tcp_rfc1337",
                    "tcp_invalid_ratelimit" -> true;
            default -> false;
        };
    }

    private static Machine set(Machine machine, String name, int value) {
        TcpParameters stack = machine.stack();
        return switch (name) {
            case "tcp_timestamps" -> machine.switching("TS", value == 0);
            case "tcp_sack" -> machine.switching("sackOK", value == 0);
            case "tcp_window_scaling" -> machine.switching("wscale", value == 0);
            case "tcp_syn_retries" -> machine.with(Stacks.trying(stack, -1, value, -1));
            case "tcp_synack_retries" -> machine.with(Stacks.trying(stack, -1, -1, value));
            case "tcp_retries2" -> machine.with(Stacks.trying(stack, value, -1, -1));
            case "tcp_fin_timeout" ->
                machine.with(stack.with(
                        Feature.FIN_WAIT_2,
                        new Deadline.In(Math.clamp(value * 1000L, 1, Integer.MAX_VALUE))));
            case "tcp_rfc1337" ->
                machine.with(Stacks.ruled(
                        stack,
                        stack.rules()
                                .with(
                                        Rule.RST_IN_TIME_WAIT,
                                        value == 0
                                                ? stack.rule(Rule.RST_IN_TIME_WAIT)
                                                : RstInTimeWait.IGNORED)));
            default ->
                machine.with(stack.with(
                        Feature.CHALLENGE_LIMIT,
                        value == 0 ? Deadline.Untimed.NEVER : new Deadline.In(value)));
        };
    }
}
