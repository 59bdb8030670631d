/**
 * The script language of packetdrill: events on one time line, which are packets in both directions,
 * system calls with their results, commands of the shell and assertions about the socket.
 *
 * Names are plain words here, so that a misspelt one is refused by name when the tree is read.
 */
grammar Packetdrill;

script
    : OPTION* opening=COMMAND? event* EOF
    ;

event
    : moment (packet | call | command | code)
    ;

moment
    : relative='+' from=decimal '~' '+' to=decimal
    | relative='+' from=decimal
    | from=decimal '~' to=decimal
    | from=decimal
    | any='*'
    ;

decimal
    : INTEGER
    | FLOAT
    ;

command
    : COMMAND
    ;

code
    : CODE
    ;

packet
    : direction=('<' | '>') address? (tcp | udp | icmp | tunnel)
    ;

address
    : '[' addressWord (',' addressWord)* ']'
    | '(' addressWord (',' addressWord)* ')'
    ;

addressWord
    : word (INTEGER | HEX)?
    ;

tcp
    : ports? flags octets field* tcpOptions?
    ;

ports
    : INTEGER '>' INTEGER
    ;

flags
    : (word | '.' | '-' | FLOAT)+
    ;

octets
    : first=INTEGER ':' end=INTEGER '(' length=INTEGER ')'
    ;

field
    : word INTEGER
    ;

tcpOptions
    : '<' any='...' '>'
    | '<' tcpOption (',' tcpOption)* '>'
    ;

tcpOption
    : word operand*
    ;

operand
    : INTEGER ':' INTEGER
    | INTEGER
    | HEX
    | word
    ;

udp
    : WORD ports? '(' INTEGER ')'
    ;

icmp
    : WORD word word? (('mtu' | 'id') INTEGER)* ('[' octets ']')?
    ;

tunnel
    : WORD ADDRESS '>' ADDRESS ':'
    | WORD ':'
    ;

call
    : ('...' blocked=decimal)? name=word '(' arguments? ')' '=' result=expression error=WORD? note?
    ;

note
    : '(' (~')')* ')'
    ;

arguments
    : expression (',' expression)*
    ;

expression
    : primary ('|' primary)*
    ;

primary
    : INTEGER
    | HEX
    | FLOAT
    | STRING
    | any='...'
    | word '(' arguments? ')'
    | word
    | list
    | struct
    ;

list
    : '[' arguments? ']'
    ;

struct
    : '{' member (',' member)* '}'
    ;

member
    : word ('(' arguments? ')')? '=' expression
    | expression
    ;

word
    : WORD
    | 'mtu'
    | 'id'
    ;

OPTION
    : '--' [a-zA-Z0-9_]+ ('=' OPTION_VALUE)?
    ;

fragment OPTION_VALUE
    : ([a-zA-Z0-9_]+ '=')? ('"' ~["\r\n]* '"' | '`' ~[`]* '`')
    | ~[ \t\r\n]+
    ;

COMMAND
    : '`' ('\\' . | ~[`\\])* '`'
    ;

CODE
    : '%{' .*? '}%'
    ;

STRING
    : '"' ('\\' . | ~["\\\r\n])* '"'
    ;

ADDRESS
    : [0-9]+ '.' [0-9]+ '.' [0-9]+ '.' [0-9]+
    ;

FLOAT
    : '-'? [0-9]* '.' [0-9]+
    ;

INTEGER
    : '-'? [0-9]+
    ;

HEX
    : '0x' [0-9a-fA-F]+
    ;

WORD
    : [a-zA-Z0-9_]+
    ;

COMMENT
    : ('//' ~[\r\n]* | '/*' .*? '*/') -> skip
    ;

SPACE
    : [ \t\r\n\u000C]+ -> skip
    ;

OTHER
    : .
    ;
