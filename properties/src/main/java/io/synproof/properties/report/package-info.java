/** What people and programs read of a result: tables and JSON. */
@NullMarked
package io.synproof.properties.report;

import org.jspecify.annotations.NullMarked;
