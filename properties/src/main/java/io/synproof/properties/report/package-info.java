/** Results for people and programs: tables and JSON. */
@NullMarked
package io.synproof.properties.report;

import org.jspecify.annotations.NullMarked;
