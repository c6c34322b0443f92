function deepCompareStrict(a, b) {
	const typeofa = typeof a;
	if (typeofa !== typeof b) return false;
	const aIsArray = Array.isArray(a);
	if (aIsArray !== Array.isArray(b)) return false;
	if (aIsArray) {
		const length = a.length;
		if (length !== b.length) return false;
		for (let i = 0; i < length; i++) if (!deepCompareStrict(a[i], b[i])) return false;
		return true;
	}
	if (typeofa === "object") {
		if (!a || !b) return a === b;
		const aKeys = Object.keys(a);
		const bKeys = Object.keys(b);
		if (aKeys.length !== bKeys.length) return false;
		for (const k of aKeys) {
			if (!Object.prototype.hasOwnProperty.call(b, k)) return false;
			if (!deepCompareStrict(a[k], b[k])) return false;
		}
		return true;
	}
	return a === b;
}
function encodePointer(p) {
	return encodeURI(escapePointer(p)).replace(/#/g, "%23");
}
function escapePointer(p) {
	return p.replace(/~/g, "~0").replace(/\//g, "~1");
}
const uriFragmentCharacter = /^[A-Za-z0-9._~!$&'()*+,;=:@/?-]$/;
const uriPercentEncoding = /^%[0-9A-Fa-f]{2}$/;
const uriUnreservedCharacter = /^[A-Za-z0-9._~-]$/;
function normalizeURIFragment(fragment) {
	let normalized = "";
	for (let index = 0; index < fragment.length;) {
		const character = fragment[index];
		const encoded = fragment.slice(index, index + 3);
		if (character === "%" && uriPercentEncoding.test(encoded)) {
			const decoded = String.fromCharCode(parseInt(encoded.slice(1), 16));
			normalized += uriUnreservedCharacter.test(decoded) ? decoded : encoded.toUpperCase();
			index += 3;
			continue;
		}
		const codePoint = String.fromCodePoint(fragment.codePointAt(index));
		normalized += uriFragmentCharacter.test(codePoint) ? codePoint : encodeURIComponent(codePoint);
		index += codePoint.length;
	}
	return normalized;
}
function resolveURI(reference, baseURI) {
	const url = new URL(reference, baseURI.href);
	url.hash = url.hash ? normalizeURIFragment(url.hash.slice(1)) : "";
	return url;
}
const schemaArrayKeyword = {
	prefixItems: true,
	items: true,
	allOf: true,
	anyOf: true,
	oneOf: true
};
const schemaMapKeyword = {
	$defs: true,
	definitions: true,
	properties: true,
	patternProperties: true,
	dependentSchemas: true
};
const ignoredKeyword = {
	id: true,
	$id: true,
	$ref: true,
	$schema: true,
	$anchor: true,
	$vocabulary: true,
	$comment: true,
	default: true,
	enum: true,
	const: true,
	required: true,
	dependentRequired: true,
	type: true,
	maximum: true,
	minimum: true,
	exclusiveMaximum: true,
	exclusiveMinimum: true,
	multipleOf: true,
	maxLength: true,
	minLength: true,
	pattern: true,
	format: true,
	maxItems: true,
	minItems: true,
	uniqueItems: true,
	maxProperties: true,
	minProperties: true
};
let initialBaseURI = typeof self !== "undefined" && self.location && self.location.origin !== "null" ? new URL(self.location.origin + self.location.pathname + location.search) : new URL("https://github.com/cfworker");
function dereference(schema, lookup = Object.create(null), baseURI = initialBaseURI, basePointer = "") {
	if (schema && typeof schema === "object" && !Array.isArray(schema)) {
		const id = schema.$id || schema["id"];
		if (id) {
			const url = resolveURI(id, baseURI);
			if (url.hash.length > 1) lookup[url.href] = schema;
			else {
				url.hash = "";
				if (basePointer === "") baseURI = url;
				else dereference(schema, lookup, baseURI);
			}
		}
	} else if (schema !== true && schema !== false) return lookup;
	const schemaURI = baseURI.href + (basePointer ? "#" + basePointer : "");
	if (lookup[schemaURI] !== void 0 && lookup[schemaURI] !== schema) throw new Error(`Duplicate schema URI "${schemaURI}".`);
	lookup[schemaURI] = schema;
	if (schema === true || schema === false) return lookup;
	if (schema.__absolute_uri__ === void 0) Object.defineProperty(schema, "__absolute_uri__", {
		enumerable: false,
		value: schemaURI
	});
	if (schema.$ref && schema.__absolute_ref__ === void 0) {
		const url = resolveURI(schema.$ref, baseURI);
		Object.defineProperty(schema, "__absolute_ref__", {
			enumerable: false,
			value: url.href
		});
	}
	if (schema.$recursiveRef && schema.__absolute_recursive_ref__ === void 0) {
		const url = resolveURI(schema.$recursiveRef, baseURI);
		Object.defineProperty(schema, "__absolute_recursive_ref__", {
			enumerable: false,
			value: url.href
		});
	}
	if (schema.$anchor) {
		const url = resolveURI("#" + schema.$anchor, baseURI);
		lookup[url.href] = schema;
	}
	for (let key in schema) {
		if (ignoredKeyword[key]) continue;
		const keyBase = `${basePointer}/${encodePointer(key)}`;
		const subSchema = schema[key];
		if (Array.isArray(subSchema)) {
			if (schemaArrayKeyword[key]) {
				const length = subSchema.length;
				for (let i = 0; i < length; i++) dereference(subSchema[i], lookup, baseURI, `${keyBase}/${i}`);
			}
		} else if (schemaMapKeyword[key]) for (let subKey in subSchema) dereference(subSchema[subKey], lookup, baseURI, `${keyBase}/${encodePointer(subKey)}`);
		else dereference(subSchema, lookup, baseURI, keyBase);
	}
	return lookup;
}
const DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
const DAYS = [
	0,
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
const TIME = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(z|([+-])(\d\d):(\d\d))?$/i;
const HOSTNAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*$/i;
const URIREF = /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
const URITEMPLATE = /^(?:(?:[^\x00-\x20\x7f"<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i;
const URL_ = /^(?:(?:https?|ftp):\/\/)(?:\S+(?::\S*)?@)?(?:(?!10(?:\.\d{1,3}){3})(?!127(?:\.\d{1,3}){3})(?!169\.254(?:\.\d{1,3}){2})(?!192\.168(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)(?:\.(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const JSON_POINTER = /^(?:\/(?:[^~/]|~0|~1)*)*$/;
const JSON_POINTER_URI_FRAGMENT = /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i;
const RELATIVE_JSON_POINTER = /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/;
const EMAIL_ADDRESS = /^("(?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"|[a-z0-9.!#$%&'*+/=?^_`{|}~-]+)@(.+)$/i;
const EMAIL = (input) => {
	const matches = input.match(EMAIL_ADDRESS);
	if (!matches) return false;
	const name = matches[1];
	const host = matches[2];
	if (!name || !host || name.length > 64 || host.length > 253) return false;
	if (name[0] !== "\"" && (name[0] === "." || name.endsWith(".") || name.includes(".."))) return false;
	if (host.startsWith("[") && host.endsWith("]")) {
		const address = host.slice(1, -1);
		if (/^ipv6:/i.test(address)) return IPV6.test(address.slice(5));
		return IPV4.test(address);
	}
	return HOSTNAME.test(host);
};
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)$/;
const IPV6 = /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i;
const DURATION = (input) => /^P(?:\d+W|(?:(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)))$/.test(input);
function bind(r) {
	return r.test.bind(r);
}
const format = {
	date,
	time: time.bind(void 0, true),
	"date-time": date_time,
	duration: DURATION,
	uri,
	"uri-reference": bind(URIREF),
	"uri-template": bind(URITEMPLATE),
	url: bind(URL_),
	email: EMAIL,
	hostname: bind(HOSTNAME),
	ipv4: bind(IPV4),
	ipv6: bind(IPV6),
	regex,
	uuid: bind(UUID),
	"json-pointer": bind(JSON_POINTER),
	"json-pointer-uri-fragment": bind(JSON_POINTER_URI_FRAGMENT),
	"relative-json-pointer": bind(RELATIVE_JSON_POINTER)
};
function isLeapYear(year) {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
function date(str) {
	const matches = str.match(DATE);
	if (!matches) return false;
	const yearPart = matches[1];
	const monthPart = matches[2];
	const dayPart = matches[3];
	if (!yearPart || !monthPart || !dayPart) return false;
	const year = +yearPart;
	const month = +monthPart;
	const day = +dayPart;
	const maxDay = month == 2 && isLeapYear(year) ? 29 : DAYS[month];
	return month >= 1 && month <= 12 && day >= 1 && maxDay !== void 0 && day <= maxDay;
}
function time(full, str) {
	const matches = str.match(TIME);
	if (!matches) return false;
	const hourPart = matches[1];
	const minutePart = matches[2];
	const secondPart = matches[3];
	if (!hourPart || !minutePart || !secondPart) return false;
	const hour = +hourPart;
	const minute = +minutePart;
	const second = +secondPart;
	const timeZone = matches[5];
	const offsetSign = matches[6];
	const offsetHour = +(matches[7] ?? 0);
	const offsetMinute = +(matches[8] ?? 0);
	if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59 || full && timeZone === void 0) return false;
	if (second < 60) return true;
	const offsetDirection = offsetSign === "+" ? 1 : offsetSign === "-" ? -1 : 0;
	return (hour * 60 + minute - offsetDirection * (offsetHour * 60 + offsetMinute) + 1440) % 1440 === 1439;
}
const DATE_TIME_SEPARATOR = /t|\s/i;
function date_time(str) {
	const [datePart, timePart, extra] = str.split(DATE_TIME_SEPARATOR);
	return datePart !== void 0 && timePart !== void 0 && extra === void 0 && date(datePart) && time(true, timePart);
}
const NOT_URI_FRAGMENT = /\/|:/;
const URI_PATTERN = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
function uri(str) {
	return NOT_URI_FRAGMENT.test(str) && URI_PATTERN.test(str);
}
const Z_ANCHOR = /[^\\]\\Z/;
function regex(str) {
	if (Z_ANCHOR.test(str)) return false;
	try {
		new RegExp(str, "u");
		return true;
	} catch (e) {
		return false;
	}
}
function ucs2length(s) {
	let result = 0;
	let length = s.length;
	let index = 0;
	let charCode;
	while (index < length) {
		result++;
		charCode = s.charCodeAt(index++);
		if (charCode >= 55296 && charCode <= 56319 && index < length) {
			charCode = s.charCodeAt(index);
			if ((charCode & 64512) == 56320) index++;
		}
	}
	return result;
}
function hasOwnProperty(instance, key) {
	return Object.prototype.hasOwnProperty.call(instance, key);
}
function decimalInteger(value) {
	const coefficientAndExponent = Math.abs(value).toString().split("e");
	const coefficient = coefficientAndExponent[0];
	const exponent = coefficientAndExponent[1] ?? "0";
	const point = coefficient.indexOf(".");
	const fractionLength = point === -1 ? 0 : coefficient.length - point - 1;
	return [BigInt(coefficient.replace(".", "")), Number(exponent) - fractionLength];
}
function isMultipleOf(instance, divisor) {
	if (!Number.isFinite(instance) || !Number.isFinite(divisor) || divisor <= 0) return false;
	const [instanceCoefficient, instanceExponent] = decimalInteger(instance);
	const [divisorCoefficient, divisorExponent] = decimalInteger(divisor);
	const exponentDifference = instanceExponent - divisorExponent;
	if (exponentDifference >= 0) return instanceCoefficient * 10n ** BigInt(exponentDifference) % divisorCoefficient === 0n;
	return instanceCoefficient % (divisorCoefficient * 10n ** BigInt(-exponentDifference)) === 0n;
}
function validate(instance, schema, draft = "2019-09", lookup = dereference(schema), shortCircuit = true, recursiveAnchor = null, instanceLocation = "#", schemaLocation = "#", evaluated = Object.create(null)) {
	if (schema === true) return {
		valid: true,
		errors: []
	};
	if (schema === false) return {
		valid: false,
		errors: [{
			instanceLocation,
			keyword: "false",
			keywordLocation: instanceLocation,
			error: "False boolean schema."
		}]
	};
	const rawInstanceType = typeof instance;
	let instanceType;
	switch (rawInstanceType) {
		case "boolean":
		case "number":
		case "string":
			instanceType = rawInstanceType;
			break;
		case "object":
			if (instance === null) instanceType = "null";
			else if (Array.isArray(instance)) instanceType = "array";
			else instanceType = "object";
			break;
		default: throw new Error(`Instances of "${rawInstanceType}" type are not supported.`);
	}
	const { $ref, $recursiveRef, $recursiveAnchor, type: $type, const: $const, enum: $enum, required: $required, not: $not, anyOf: $anyOf, allOf: $allOf, oneOf: $oneOf, if: $if, then: $then, else: $else, format: $format, properties: $properties, patternProperties: $patternProperties, additionalProperties: $additionalProperties, unevaluatedProperties: $unevaluatedProperties, minProperties: $minProperties, maxProperties: $maxProperties, propertyNames: $propertyNames, dependentRequired: $dependentRequired, dependentSchemas: $dependentSchemas, dependencies: $dependencies, prefixItems: $prefixItems, items: $items, additionalItems: $additionalItems, unevaluatedItems: $unevaluatedItems, contains: $contains, minContains: $minContains, maxContains: $maxContains, minItems: $minItems, maxItems: $maxItems, uniqueItems: $uniqueItems, minimum: $minimum, maximum: $maximum, exclusiveMinimum: $exclusiveMinimum, exclusiveMaximum: $exclusiveMaximum, multipleOf: $multipleOf, minLength: $minLength, maxLength: $maxLength, pattern: $pattern, __absolute_ref__, __absolute_recursive_ref__ } = schema;
	const errors = [];
	if ($recursiveAnchor === true && recursiveAnchor === null) recursiveAnchor = schema;
	if ($recursiveRef === "#") {
		const refSchema = recursiveAnchor === null ? lookup[__absolute_recursive_ref__] : recursiveAnchor;
		const keywordLocation = `${schemaLocation}/$recursiveRef`;
		const result = validate(instance, recursiveAnchor === null ? schema : recursiveAnchor, draft, lookup, shortCircuit, refSchema, instanceLocation, keywordLocation, evaluated);
		if (!result.valid) errors.push({
			instanceLocation,
			keyword: "$recursiveRef",
			keywordLocation,
			error: "A subschema had errors."
		}, ...result.errors);
	}
	if ($ref !== void 0) {
		const refSchema = lookup[__absolute_ref__ || $ref];
		if (refSchema === void 0) {
			let message = `Unresolved $ref "${$ref}".`;
			if (__absolute_ref__ && __absolute_ref__ !== $ref) message += `  Absolute URI "${__absolute_ref__}".`;
			message += `\nKnown schemas:\n- ${Object.keys(lookup).join("\n- ")}`;
			throw new Error(message);
		}
		const keywordLocation = `${schemaLocation}/$ref`;
		const result = validate(instance, refSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, evaluated);
		if (!result.valid) errors.push({
			instanceLocation,
			keyword: "$ref",
			keywordLocation,
			error: "A subschema had errors."
		}, ...result.errors);
		if (draft === "4" || draft === "7") return {
			valid: errors.length === 0,
			errors
		};
	}
	if (Array.isArray($type)) {
		let length = $type.length;
		let valid = false;
		for (let i = 0; i < length; i++) if (instanceType === $type[i] || $type[i] === "integer" && instanceType === "number" && instance % 1 === 0 && instance === instance) {
			valid = true;
			break;
		}
		if (!valid) errors.push({
			instanceLocation,
			keyword: "type",
			keywordLocation: `${schemaLocation}/type`,
			error: `Instance type "${instanceType}" is invalid. Expected "${$type.join("\", \"")}".`
		});
	} else if ($type === "integer") {
		if (instanceType !== "number" || instance % 1 || instance !== instance) errors.push({
			instanceLocation,
			keyword: "type",
			keywordLocation: `${schemaLocation}/type`,
			error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
		});
	} else if ($type !== void 0 && instanceType !== $type) errors.push({
		instanceLocation,
		keyword: "type",
		keywordLocation: `${schemaLocation}/type`,
		error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
	});
	if ($const !== void 0) {
		if (instanceType === "object" || instanceType === "array") {
			if (!deepCompareStrict(instance, $const)) errors.push({
				instanceLocation,
				keyword: "const",
				keywordLocation: `${schemaLocation}/const`,
				error: `Instance does not match ${JSON.stringify($const)}.`
			});
		} else if (instance !== $const) errors.push({
			instanceLocation,
			keyword: "const",
			keywordLocation: `${schemaLocation}/const`,
			error: `Instance does not match ${JSON.stringify($const)}.`
		});
	}
	if ($enum !== void 0) {
		if (instanceType === "object" || instanceType === "array") {
			if (!$enum.some((value) => deepCompareStrict(instance, value))) errors.push({
				instanceLocation,
				keyword: "enum",
				keywordLocation: `${schemaLocation}/enum`,
				error: `Instance does not match any of ${JSON.stringify($enum)}.`
			});
		} else if (!$enum.some((value) => instance === value)) errors.push({
			instanceLocation,
			keyword: "enum",
			keywordLocation: `${schemaLocation}/enum`,
			error: `Instance does not match any of ${JSON.stringify($enum)}.`
		});
	}
	if ($not !== void 0) {
		const keywordLocation = `${schemaLocation}/not`;
		if (validate(instance, $not, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation).valid) errors.push({
			instanceLocation,
			keyword: "not",
			keywordLocation,
			error: "Instance matched \"not\" schema."
		});
	}
	let subEvaluateds = [];
	if ($anyOf !== void 0) {
		const keywordLocation = `${schemaLocation}/anyOf`;
		const errorsLength = errors.length;
		let anyValid = false;
		for (const [i, subSchema] of $anyOf.entries()) {
			const subEvaluated = Object.create(evaluated);
			const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
			errors.push(...result.errors);
			anyValid = anyValid || result.valid;
			if (result.valid) subEvaluateds.push(subEvaluated);
		}
		if (anyValid) errors.length = errorsLength;
		else errors.splice(errorsLength, 0, {
			instanceLocation,
			keyword: "anyOf",
			keywordLocation,
			error: "Instance does not match any subschemas."
		});
	}
	if ($allOf !== void 0) {
		const keywordLocation = `${schemaLocation}/allOf`;
		const errorsLength = errors.length;
		let allValid = true;
		for (const [i, subSchema] of $allOf.entries()) {
			const subEvaluated = Object.create(evaluated);
			const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
			errors.push(...result.errors);
			allValid = allValid && result.valid;
			if (result.valid) subEvaluateds.push(subEvaluated);
		}
		if (allValid) errors.length = errorsLength;
		else errors.splice(errorsLength, 0, {
			instanceLocation,
			keyword: "allOf",
			keywordLocation,
			error: `Instance does not match every subschema.`
		});
	}
	if ($oneOf !== void 0) {
		const keywordLocation = `${schemaLocation}/oneOf`;
		const errorsLength = errors.length;
		const matches = $oneOf.filter((subSchema, i) => {
			const subEvaluated = Object.create(evaluated);
			const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
			errors.push(...result.errors);
			if (result.valid) subEvaluateds.push(subEvaluated);
			return result.valid;
		}).length;
		if (matches === 1) errors.length = errorsLength;
		else errors.splice(errorsLength, 0, {
			instanceLocation,
			keyword: "oneOf",
			keywordLocation,
			error: `Instance does not match exactly one subschema (${matches} matches).`
		});
	}
	if (instanceType === "object" || instanceType === "array") Object.assign(evaluated, ...subEvaluateds);
	if ($if !== void 0) {
		const keywordLocation = `${schemaLocation}/if`;
		const ifEvaluated = Object.create(null);
		if (validate(instance, $if, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, ifEvaluated).valid) {
			Object.assign(evaluated, ifEvaluated);
			if ($then !== void 0) {
				const thenResult = validate(instance, $then, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/then`, evaluated);
				if (!thenResult.valid) errors.push({
					instanceLocation,
					keyword: "if",
					keywordLocation,
					error: `Instance does not match "then" schema.`
				}, ...thenResult.errors);
			}
		} else if ($else !== void 0) {
			const elseResult = validate(instance, $else, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/else`, evaluated);
			if (!elseResult.valid) errors.push({
				instanceLocation,
				keyword: "if",
				keywordLocation,
				error: `Instance does not match "else" schema.`
			}, ...elseResult.errors);
		}
	}
	if (instanceType === "object") {
		if ($required !== void 0) {
			for (const key of $required) if (!hasOwnProperty(instance, key)) errors.push({
				instanceLocation,
				keyword: "required",
				keywordLocation: `${schemaLocation}/required`,
				error: `Instance does not have required property "${key}".`
			});
		}
		const keys = Object.keys(instance);
		if ($minProperties !== void 0 && keys.length < $minProperties) errors.push({
			instanceLocation,
			keyword: "minProperties",
			keywordLocation: `${schemaLocation}/minProperties`,
			error: `Instance does not have at least ${$minProperties} properties.`
		});
		if ($maxProperties !== void 0 && keys.length > $maxProperties) errors.push({
			instanceLocation,
			keyword: "maxProperties",
			keywordLocation: `${schemaLocation}/maxProperties`,
			error: `Instance does not have at least ${$maxProperties} properties.`
		});
		if ($propertyNames !== void 0) {
			const keywordLocation = `${schemaLocation}/propertyNames`;
			for (const key in instance) {
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(key, $propertyNames, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
				if (!result.valid) errors.push({
					instanceLocation,
					keyword: "propertyNames",
					keywordLocation,
					error: `Property name "${key}" does not match schema.`
				}, ...result.errors);
			}
		}
		if ($dependentRequired !== void 0) {
			const keywordLocation = `${schemaLocation}/dependantRequired`;
			for (const key in $dependentRequired) if (hasOwnProperty(instance, key)) {
				const required = $dependentRequired[key];
				for (const dependantKey of required) if (!hasOwnProperty(instance, dependantKey)) errors.push({
					instanceLocation,
					keyword: "dependentRequired",
					keywordLocation,
					error: `Instance has "${key}" but does not have "${dependantKey}".`
				});
			}
		}
		if ($dependentSchemas !== void 0) for (const [key, dependentSchema] of Object.entries($dependentSchemas)) {
			const keywordLocation = `${schemaLocation}/dependentSchemas`;
			if (hasOwnProperty(instance, key)) {
				const result = validate(instance, dependentSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`, evaluated);
				if (!result.valid) errors.push({
					instanceLocation,
					keyword: "dependentSchemas",
					keywordLocation,
					error: `Instance has "${key}" but does not match dependant schema.`
				}, ...result.errors);
			}
		}
		if ($dependencies !== void 0) {
			const keywordLocation = `${schemaLocation}/dependencies`;
			for (const key in $dependencies) if (hasOwnProperty(instance, key)) {
				const propsOrSchema = $dependencies[key];
				if (Array.isArray(propsOrSchema)) {
					for (const dependantKey of propsOrSchema) if (!hasOwnProperty(instance, dependantKey)) errors.push({
						instanceLocation,
						keyword: "dependencies",
						keywordLocation,
						error: `Instance has "${key}" but does not have "${dependantKey}".`
					});
				} else {
					const result = validate(instance, propsOrSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`);
					if (!result.valid) errors.push({
						instanceLocation,
						keyword: "dependencies",
						keywordLocation,
						error: `Instance has "${key}" but does not match dependant schema.`
					}, ...result.errors);
				}
			}
		}
		const thisEvaluated = Object.create(null);
		let stop = false;
		if ($properties !== void 0) {
			const keywordLocation = `${schemaLocation}/properties`;
			for (const [key, propertySchema] of Object.entries($properties)) {
				if (!hasOwnProperty(instance, key)) continue;
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(instance[key], propertySchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(key)}`);
				thisEvaluated[key] = true;
				if (result.valid) evaluated[key] = true;
				else {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "properties",
						keywordLocation,
						error: `Property "${key}" does not match schema.`
					}, ...result.errors);
					if (stop) break;
				}
			}
		}
		if (!stop && $patternProperties !== void 0) {
			const keywordLocation = `${schemaLocation}/patternProperties`;
			for (const [pattern, subSchema] of Object.entries($patternProperties)) {
				const regex = new RegExp(pattern, "u");
				for (const key in instance) {
					if (!regex.test(key)) continue;
					const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
					const result = validate(instance[key], subSchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(pattern)}`);
					thisEvaluated[key] = true;
					if (result.valid) evaluated[key] = true;
					else {
						stop = shortCircuit;
						errors.push({
							instanceLocation,
							keyword: "patternProperties",
							keywordLocation,
							error: `Property "${key}" matches pattern "${pattern}" but does not match associated schema.`
						}, ...result.errors);
					}
				}
			}
		}
		if (!stop && $additionalProperties !== void 0) {
			const keywordLocation = `${schemaLocation}/additionalProperties`;
			for (const key in instance) {
				if (thisEvaluated[key]) continue;
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(instance[key], $additionalProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
				if (result.valid) evaluated[key] = true;
				else {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "additionalProperties",
						keywordLocation,
						error: `Property "${key}" does not match additional properties schema.`
					}, ...result.errors);
				}
			}
		} else if (!stop && $unevaluatedProperties !== void 0) {
			const keywordLocation = `${schemaLocation}/unevaluatedProperties`;
			for (const key in instance) if (!evaluated[key]) {
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(instance[key], $unevaluatedProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
				if (result.valid) evaluated[key] = true;
				else errors.push({
					instanceLocation,
					keyword: "unevaluatedProperties",
					keywordLocation,
					error: `Property "${key}" does not match unevaluated properties schema.`
				}, ...result.errors);
			}
		}
	} else if (instanceType === "array") {
		if ($maxItems !== void 0 && instance.length > $maxItems) errors.push({
			instanceLocation,
			keyword: "maxItems",
			keywordLocation: `${schemaLocation}/maxItems`,
			error: `Array has too many items (${instance.length} > ${$maxItems}).`
		});
		if ($minItems !== void 0 && instance.length < $minItems) errors.push({
			instanceLocation,
			keyword: "minItems",
			keywordLocation: `${schemaLocation}/minItems`,
			error: `Array has too few items (${instance.length} < ${$minItems}).`
		});
		const length = instance.length;
		let i = 0;
		let stop = false;
		if ($prefixItems !== void 0) {
			const keywordLocation = `${schemaLocation}/prefixItems`;
			const length2 = Math.min($prefixItems.length, length);
			for (; i < length2; i++) {
				const result = validate(instance[i], $prefixItems[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
				evaluated[i] = true;
				if (!result.valid) {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "prefixItems",
						keywordLocation,
						error: `Items did not match schema.`
					}, ...result.errors);
					if (stop) break;
				}
			}
		}
		if ($items !== void 0) {
			const keywordLocation = `${schemaLocation}/items`;
			if (Array.isArray($items)) {
				const length2 = Math.min($items.length, length);
				for (; i < length2; i++) {
					const result = validate(instance[i], $items[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
					evaluated[i] = true;
					if (!result.valid) {
						stop = shortCircuit;
						errors.push({
							instanceLocation,
							keyword: "items",
							keywordLocation,
							error: `Items did not match schema.`
						}, ...result.errors);
						if (stop) break;
					}
				}
			} else for (; i < length; i++) {
				const result = validate(instance[i], $items, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
				evaluated[i] = true;
				if (!result.valid) {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "items",
						keywordLocation,
						error: `Items did not match schema.`
					}, ...result.errors);
					if (stop) break;
				}
			}
			if (!stop && $additionalItems !== void 0) {
				const keywordLocation = `${schemaLocation}/additionalItems`;
				for (; i < length; i++) {
					const result = validate(instance[i], $additionalItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
					evaluated[i] = true;
					if (!result.valid) {
						stop = shortCircuit;
						errors.push({
							instanceLocation,
							keyword: "additionalItems",
							keywordLocation,
							error: `Items did not match additional items schema.`
						}, ...result.errors);
					}
				}
			}
		}
		if ($contains !== void 0) if (length === 0 && $minContains === void 0) errors.push({
			instanceLocation,
			keyword: "contains",
			keywordLocation: `${schemaLocation}/contains`,
			error: `Array is empty. It must contain at least one item matching the schema.`
		});
		else if ($minContains !== void 0 && length < $minContains) errors.push({
			instanceLocation,
			keyword: "minContains",
			keywordLocation: `${schemaLocation}/minContains`,
			error: `Array has less items (${length}) than minContains (${$minContains}).`
		});
		else {
			const keywordLocation = `${schemaLocation}/contains`;
			const errorsLength = errors.length;
			let contained = 0;
			for (let j = 0; j < length; j++) {
				const result = validate(instance[j], $contains, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${j}`, keywordLocation);
				if (result.valid) {
					evaluated[j] = true;
					contained++;
				} else errors.push(...result.errors);
			}
			if (contained >= ($minContains || 0)) errors.length = errorsLength;
			if ($minContains === void 0 && contained === 0) errors.splice(errorsLength, 0, {
				instanceLocation,
				keyword: "contains",
				keywordLocation,
				error: `Array does not contain item matching schema.`
			});
			else if ($minContains !== void 0 && contained < $minContains) errors.push({
				instanceLocation,
				keyword: "minContains",
				keywordLocation: `${schemaLocation}/minContains`,
				error: `Array must contain at least ${$minContains} items matching schema. Only ${contained} items were found.`
			});
			else if ($maxContains !== void 0 && contained > $maxContains) errors.push({
				instanceLocation,
				keyword: "maxContains",
				keywordLocation: `${schemaLocation}/maxContains`,
				error: `Array may contain at most ${$maxContains} items matching schema. ${contained} items were found.`
			});
		}
		if (!stop && $unevaluatedItems !== void 0) {
			const keywordLocation = `${schemaLocation}/unevaluatedItems`;
			for (; i < length; i++) {
				if (evaluated[i]) continue;
				const result = validate(instance[i], $unevaluatedItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
				evaluated[i] = true;
				if (!result.valid) errors.push({
					instanceLocation,
					keyword: "unevaluatedItems",
					keywordLocation,
					error: `Items did not match unevaluated items schema.`
				}, ...result.errors);
			}
		}
		if ($uniqueItems) for (let j = 0; j < length; j++) {
			const a = instance[j];
			const ao = typeof a === "object" && a !== null;
			for (let k = 0; k < length; k++) {
				if (j === k) continue;
				const b = instance[k];
				if (a === b || ao && typeof b === "object" && b !== null && deepCompareStrict(a, b)) {
					errors.push({
						instanceLocation,
						keyword: "uniqueItems",
						keywordLocation: `${schemaLocation}/uniqueItems`,
						error: `Duplicate items at indexes ${j} and ${k}.`
					});
					j = Number.MAX_SAFE_INTEGER;
					k = Number.MAX_SAFE_INTEGER;
				}
			}
		}
	} else if (instanceType === "number") {
		if (draft === "4") {
			if ($minimum !== void 0 && ($exclusiveMinimum === true && instance <= $minimum || instance < $minimum)) errors.push({
				instanceLocation,
				keyword: "minimum",
				keywordLocation: `${schemaLocation}/minimum`,
				error: `${instance} is less than ${$exclusiveMinimum ? "or equal to " : ""} ${$minimum}.`
			});
			if ($maximum !== void 0 && ($exclusiveMaximum === true && instance >= $maximum || instance > $maximum)) errors.push({
				instanceLocation,
				keyword: "maximum",
				keywordLocation: `${schemaLocation}/maximum`,
				error: `${instance} is greater than ${$exclusiveMaximum ? "or equal to " : ""} ${$maximum}.`
			});
		} else {
			if ($minimum !== void 0 && instance < $minimum) errors.push({
				instanceLocation,
				keyword: "minimum",
				keywordLocation: `${schemaLocation}/minimum`,
				error: `${instance} is less than ${$minimum}.`
			});
			if ($maximum !== void 0 && instance > $maximum) errors.push({
				instanceLocation,
				keyword: "maximum",
				keywordLocation: `${schemaLocation}/maximum`,
				error: `${instance} is greater than ${$maximum}.`
			});
			if ($exclusiveMinimum !== void 0 && instance <= $exclusiveMinimum) errors.push({
				instanceLocation,
				keyword: "exclusiveMinimum",
				keywordLocation: `${schemaLocation}/exclusiveMinimum`,
				error: `${instance} is less than ${$exclusiveMinimum}.`
			});
			if ($exclusiveMaximum !== void 0 && instance >= $exclusiveMaximum) errors.push({
				instanceLocation,
				keyword: "exclusiveMaximum",
				keywordLocation: `${schemaLocation}/exclusiveMaximum`,
				error: `${instance} is greater than or equal to ${$exclusiveMaximum}.`
			});
		}
		if ($multipleOf !== void 0) {
			if (!isMultipleOf(instance, $multipleOf)) errors.push({
				instanceLocation,
				keyword: "multipleOf",
				keywordLocation: `${schemaLocation}/multipleOf`,
				error: `${instance} is not a multiple of ${$multipleOf}.`
			});
		}
	} else if (instanceType === "string") {
		const length = $minLength === void 0 && $maxLength === void 0 ? 0 : ucs2length(instance);
		if ($minLength !== void 0 && length < $minLength) errors.push({
			instanceLocation,
			keyword: "minLength",
			keywordLocation: `${schemaLocation}/minLength`,
			error: `String is too short (${length} < ${$minLength}).`
		});
		if ($maxLength !== void 0 && length > $maxLength) errors.push({
			instanceLocation,
			keyword: "maxLength",
			keywordLocation: `${schemaLocation}/maxLength`,
			error: `String is too long (${length} > ${$maxLength}).`
		});
		if ($pattern !== void 0 && !new RegExp($pattern, "u").test(instance)) errors.push({
			instanceLocation,
			keyword: "pattern",
			keywordLocation: `${schemaLocation}/pattern`,
			error: `String does not match pattern.`
		});
		if ($format !== void 0 && format[$format] && !format[$format](instance)) errors.push({
			instanceLocation,
			keyword: "format",
			keywordLocation: `${schemaLocation}/format`,
			error: `String does not match format "${$format}".`
		});
	}
	return {
		valid: errors.length === 0,
		errors
	};
}
var Validator = class {
	schema;
	draft;
	shortCircuit;
	lookup;
	constructor(schema, draft = "2019-09", shortCircuit = true) {
		this.schema = schema;
		this.draft = draft;
		this.shortCircuit = shortCircuit;
		this.lookup = dereference(schema);
	}
	validate(instance) {
		return validate(instance, this.schema, this.draft, this.lookup, this.shortCircuit);
	}
	addSchema(schema, id) {
		if (id) schema = {
			...schema,
			$id: id
		};
		dereference(schema, this.lookup);
	}
};
const decode = (part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
const partsOf = (pointer) => pointer.split("/").slice(1).map(decode);
/** The property that the validator names when it misses one. */
const missing = ({ keyword, error }) => keyword === "required" ? [/"(.*)"/.exec(error)?.[1] ?? ""] : [];
/** Where in the input the error is. */
const pathOf = (error) => [...partsOf(error.instanceLocation), ...missing(error)];
const shown = (values) => [values].flat().map((value) => JSON.stringify(value)).join(", ");
/** What each keyword of a schema asks for, in words. */
const demands = {
	required: () => "is required",
	false: () => "is not a parameter of this model",
	type: (types) => `has to be of the type ${[types].flat().join(" or ")}`,
	enum: (values) => `has to be one of ${shown(values)}`,
	const: (value) => `has to be ${shown(value)}`,
	minimum: (limit) => `has to be at least ${limit}`,
	maximum: (limit) => `has to be at most ${limit}`,
	minLength: (limit) => `has to have at least ${limit} characters`,
	maxLength: (limit) => `has to have at most ${limit} characters`,
	minItems: (limit) => `has to have at least ${limit} items`,
	maxItems: (limit) => `has to have at most ${limit} items`,
	pattern: (pattern) => `has to match ${pattern}`,
	format: (format) => `has to be a valid ${format}`
};
const memberOf = (value, key) => typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : void 0;
/** What is wrong, for people: `duration has to be one of "5", "10"`. */
function messageOf(error, schema) {
	const demand = demands[error.keyword];
	const place = pathOf(error).join(".") || "The input";
	if (demand === void 0) return `${place}: ${error.error}`;
	return `${place} ${demand(partsOf(error.keywordLocation).reduce(memberOf, schema))}`;
}
const dialect = "draft-2020-12";
/** Errors that only say that there are others inside. */
const containers = new Set([
	"properties",
	"additionalProperties",
	"items",
	"prefixItems",
	"$ref",
	"allOf",
	"anyOf",
	"oneOf"
]);
const isReason = ({ keyword }) => !containers.has(keyword);
/** An input as it would be sent: JSON has no `undefined` members. What cannot be sent at all is nothing. */
function asJson(input) {
	try {
		return JSON.parse(JSON.stringify(input));
	} catch {
		return null;
	}
}
/** Makes the validator of a model from its schema. */
function inputValidator(slug, schema) {
	const validator = new Validator(schema, "2020-12", false);
	const schemaFor = ({ target }) => {
		if (target !== dialect) throw new Error(`The schema is available as ${dialect} only, not as ${target}`);
		return {
			$schema: "https://json-schema.org/draft/2020-12/schema",
			...schema
		};
	};
	const issues = (input) => validator.validate(asJson(input)).errors.filter(isReason).map((error) => ({
		message: messageOf(error, schema),
		path: pathOf(error)
	}));
	const accepts = (input) => validator.validate(asJson(input)).valid;
	return {
		slug,
		schema,
		issues,
		accepts,
		"~standard": {
			version: 1,
			vendor: "pixelbyte-client",
			validate: (value) => accepts(value) ? { value } : { issues: issues(value) },
			jsonSchema: {
				input: schemaFor,
				output: schemaFor
			}
		}
	};
}
/** Checks the input of Kling 2.6 I2V, Image to Video. */
const kling26I2vImageToVideoInput = /* @__PURE__ */ inputValidator("kling/kling-2.6-i2v/image-to-video", {
	"type": "object",
	"description": "The input of Kling 2.6 I2V, image to video.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		}
	}
});
/** Checks the input of Kling 2.6 Pro, Text to Video. */
const kling26ProTextToVideoInput = /* @__PURE__ */ inputValidator("kling/kling-2.6-pro/text-to-video", {
	"type": "object",
	"description": "The input of Kling 2.6 Pro, text to video.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": ["16:9", "9:16"],
			"default": "16:9",
			"description": "The shape of the video, `16:9` for landscape or `9:16` for phones. This model has no square."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "false",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
		}
	}
});
/** Checks the input of Kling 3.0 Pro, Image to Video. */
const kling30ProImageToVideoInput = /* @__PURE__ */ inputValidator("kling/kling-3.0-pro/image-to-video", {
	"type": "object",
	"description": "The input of Kling 3.0 Pro, image to video.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1"
			],
			"default": "16:9",
			"description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
		},
		"duration": {
			"type": "string",
			"enum": [
				"5",
				"10",
				"15"
			],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "false",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
		}
	}
});
/** Checks the input of Kling 3.0 Pro, Start-End Frame to Video. */
const kling30ProStartEndFrameToVideoInput = /* @__PURE__ */ inputValidator("kling/kling-3.0-pro/start-end-frame-to-video", {
	"type": "object",
	"description": "The input of Kling 3.0 Pro, start-end frame to video.",
	"required": [
		"prompt",
		"start_frame_url",
		"end_frame_url"
	],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"start_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video begins. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"end_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video ends. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1"
			],
			"default": "16:9",
			"description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
		},
		"duration": {
			"type": "string",
			"enum": [
				"5",
				"10",
				"15"
			],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "false",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
		}
	}
});
/** Checks the input of Kling 3.0 Standard, Image to Video. */
const kling30StandardImageToVideoInput = /* @__PURE__ */ inputValidator("kling/kling-3.0-standard/image-to-video", {
	"type": "object",
	"description": "The input of Kling 3.0 Standard, image to video.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1"
			],
			"default": "16:9",
			"description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
		},
		"duration": {
			"type": "string",
			"enum": [
				"5",
				"10",
				"15"
			],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "false",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
		}
	}
});
/** Checks the input of Kling 3.0 Standard, Text to Video. */
const kling30StandardTextToVideoInput = /* @__PURE__ */ inputValidator("kling/kling-3.0-standard/text-to-video", {
	"type": "object",
	"description": "The input of Kling 3.0 Standard, text to video.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1"
			],
			"default": "16:9",
			"description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
		},
		"duration": {
			"type": "string",
			"enum": [
				"5",
				"10",
				"15"
			],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "false",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
		}
	}
});
/** Checks the input of Kling O1, Start-End Frame to Video. */
const klingI2vFramesO1StartEndFrameToVideoInput = /* @__PURE__ */ inputValidator("kling/kling-i2v-frames-o1/start-end-frame-to-video", {
	"type": "object",
	"description": "The input of Kling O1, start-end frame to video.",
	"required": [
		"prompt",
		"start_frame_url",
		"end_frame_url"
	],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"start_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video begins. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"end_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video ends. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"quality": {
			"type": "string",
			"enum": ["std", "pro"],
			"default": "std",
			"description": "The quality tier. `pro` looks better and costs more than `std`."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1"
			],
			"default": "16:9",
			"description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
		}
	}
});
/** Checks the input of Kling I2V Frames V2.5, Image to Video. */
const klingI2vFramesV25ImageToVideoInput = /* @__PURE__ */ inputValidator("kling/kling-i2v-frames-v25/image-to-video", {
	"type": "object",
	"description": "The input of Kling I2V Frames V2.5, image to video.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"quality": {
			"type": "string",
			"enum": ["std", "pro"],
			"default": "std",
			"description": "The quality tier. `pro` looks better and costs more than `std`."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1"
			],
			"default": "16:9",
			"description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
		},
		"seed": {
			"type": "integer",
			"format": "int64",
			"description": "A number that fixes the randomness, so that the same input gives a similar result again. Without it, every run differs."
		}
	}
});
/** Checks the input of Kling I2V Frames V2.5, Start-End Frame to Video. */
const klingI2vFramesV25StartEndFrameToVideoInput = /* @__PURE__ */ inputValidator("kling/kling-i2v-frames-v25/start-end-frame-to-video", {
	"type": "object",
	"description": "The input of Kling I2V Frames V2.5, start-end frame to video.",
	"required": [
		"prompt",
		"image_url",
		"end_image_url"
	],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video begins. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"end_image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video ends. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"quality": {
			"type": "string",
			"enum": ["std", "pro"],
			"default": "std",
			"description": "The quality tier. `pro` looks better and costs more than `std`."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1"
			],
			"default": "16:9",
			"description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
		},
		"seed": {
			"type": "integer",
			"format": "int64",
			"description": "A number that fixes the randomness, so that the same input gives a similar result again. Without it, every run differs."
		}
	}
});
/** Checks the input of Kling 2.6, Start-End Frame to Video. */
const klingI2vFramesV26StartEndFrameToVideoInput = /* @__PURE__ */ inputValidator("kling/kling-i2v-frames-v26/start-end-frame-to-video", {
	"type": "object",
	"description": "The input of Kling 2.6, start-end frame to video.",
	"required": [
		"prompt",
		"start_frame_url",
		"end_frame_url"
	],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"start_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video begins. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"end_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video ends. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"quality": {
			"type": "string",
			"enum": ["std", "pro"],
			"default": "std",
			"description": "The quality tier. `pro` looks better and costs more than `std`."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1"
			],
			"default": "16:9",
			"description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
		}
	}
});
/** Checks the input of Kling Motion 3.0, Motion Transfer to Video. */
const klingMotionCreateV3MotionTransferToVideoInput = /* @__PURE__ */ inputValidator("kling/kling-motion-create-v3/motion-transfer-to-video", {
	"type": "object",
	"description": "The input of Kling Motion 3.0, motion transfer to video.",
	"required": ["image_url", "motion_video_url"],
	"additionalProperties": false,
	"properties": {
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image of the person who is to move. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"motion_video_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the video whose motion is taken over. Its length becomes the length of the result and sets the price."
		},
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What else should happen, in plain words. The motion itself comes from the video. At most 2,500 characters."
		},
		"quality": {
			"type": "string",
			"enum": ["std", "pro"],
			"default": "std",
			"description": "The quality tier. `pro` looks better and costs more than `std`."
		}
	}
});
/** Checks the input of Kling O1, Image to Video. */
const klingOmniO1ImageToVideoInput = /* @__PURE__ */ inputValidator("kling/kling-omni-o1/image-to-video", {
	"type": "object",
	"description": "The input of Kling O1, image to video.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"quality": {
			"type": "string",
			"enum": ["std", "pro"],
			"default": "std",
			"description": "The quality tier. `pro` looks better and costs more than `std`."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1"
			],
			"default": "16:9",
			"description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
		}
	}
});
/** Checks the input of Kling Text2Video V2.5, Text to Video. */
const klingText2videoV25TextToVideoInput = /* @__PURE__ */ inputValidator("kling/kling-text2video-v25/text-to-video", {
	"type": "object",
	"description": "The input of Kling Text2Video V2.5, text to video.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"quality": {
			"type": "string",
			"enum": ["std", "pro"],
			"default": "std",
			"description": "The quality tier. `pro` looks better and costs more than `std`."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1"
			],
			"default": "16:9",
			"description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
		},
		"seed": {
			"type": "integer",
			"format": "int64",
			"description": "A number that fixes the randomness, so that the same input gives a similar result again. Without it, every run differs."
		}
	}
});
/** Checks the input of Kling 2.1 Master, Image to Video. */
const klingPlusKling21MasterImageToVideoInput = /* @__PURE__ */ inputValidator("kling-plus/kling-2.1-master/image-to-video", {
	"type": "object",
	"description": "The input of Kling 2.1 Master, image to video.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"guidance_scale": {
			"type": "number",
			"format": "double",
			"minimum": 0,
			"maximum": 1,
			"default": .5,
			"description": "How closely the video follows the prompt, from 0 (freely) to 1 (closely)."
		},
		"negative_prompt": {
			"type": "string",
			"maxLength": 1e3,
			"description": "What to keep out of the result, in plain words. Without it, nothing is excluded. At most 1,000 characters."
		}
	}
});
/** Checks the input of Kling 2.1 Master, Text to Video. */
const klingPlusKling21MasterTextToVideoInput = /* @__PURE__ */ inputValidator("kling-plus/kling-2.1-master/text-to-video", {
	"type": "object",
	"description": "The input of Kling 2.1 Master, text to video.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1"
			],
			"default": "16:9",
			"description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"guidance_scale": {
			"type": "number",
			"format": "double",
			"minimum": 0,
			"maximum": 1,
			"default": .5,
			"description": "How closely the video follows the prompt, from 0 (freely) to 1 (closely)."
		},
		"negative_prompt": {
			"type": "string",
			"maxLength": 1e3,
			"description": "What to keep out of the result, in plain words. Without it, nothing is excluded. At most 1,000 characters."
		}
	}
});
/** Checks the input of Kling 2.1 Pro, Image to Video. */
const klingPlusKling21ProImageToVideoInput = /* @__PURE__ */ inputValidator("kling-plus/kling-2.1-pro/image-to-video", {
	"type": "object",
	"description": "The input of Kling 2.1 Pro, image to video.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"guidance_scale": {
			"type": "number",
			"format": "double",
			"minimum": 0,
			"maximum": 1,
			"default": .5,
			"description": "How closely the video follows the prompt, from 0 (freely) to 1 (closely)."
		},
		"negative_prompt": {
			"type": "string",
			"maxLength": 1e3,
			"description": "What to keep out of the result, in plain words. Without it, nothing is excluded. At most 1,000 characters."
		}
	}
});
/** Checks the input of Kling 2.1 Pro, Start-End Frame to Video. */
const klingPlusKling21ProStartEndFrameToVideoInput = /* @__PURE__ */ inputValidator("kling-plus/kling-2.1-pro/start-end-frame-to-video", {
	"type": "object",
	"description": "The input of Kling 2.1 Pro, start-end frame to video.",
	"required": [
		"prompt",
		"image_url",
		"end_image_url"
	],
	"additionalProperties": false,
	"properties": {
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video begins. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"end_image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video ends. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"guidance_scale": {
			"type": "number",
			"format": "double",
			"minimum": 0,
			"maximum": 1,
			"default": .5,
			"description": "How closely the video follows the prompt, from 0 (freely) to 1 (closely)."
		},
		"negative_prompt": {
			"type": "string",
			"maxLength": 1e3,
			"description": "What to keep out of the result, in plain words. Without it, nothing is excluded. At most 1,000 characters."
		}
	}
});
/** Checks the input of Kling 2.5 Turbo Pro, Text to Video. */
const klingPlusKling25TurboProTextToVideoInput = /* @__PURE__ */ inputValidator("kling-plus/kling-2.5-turbo-pro/text-to-video", {
	"type": "object",
	"description": "The input of Kling 2.5 Turbo Pro, text to video.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1"
			],
			"default": "16:9",
			"description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"guidance_scale": {
			"type": "number",
			"format": "double",
			"minimum": 0,
			"maximum": 1,
			"default": .5,
			"description": "How closely the video follows the prompt, from 0 (freely) to 1 (closely)."
		},
		"negative_prompt": {
			"type": "string",
			"maxLength": 1e3,
			"description": "What to keep out of the result, in plain words. Without it, nothing is excluded. At most 1,000 characters."
		}
	}
});
/** Checks the input of Kling 2.6 Pro, Motion Control. */
const klingPlusKling26ProMotionControlInput = /* @__PURE__ */ inputValidator("kling-plus/kling-2.6-pro/motion-control", {
	"type": "object",
	"description": "The input of Kling 2.6 Pro, motion control.",
	"required": [
		"image",
		"video",
		"character_orientation",
		"prompt"
	],
	"additionalProperties": false,
	"properties": {
		"image": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image of the person who is to move: JPG or PNG, at most 10 MB, at least 300 pixels. It is called `image` here, not `image_url`."
		},
		"video": {
			"type": "string",
			"format": "uri",
			"description": "The address of the video with the motion, 3 to 30 seconds long. It is called `video` here, not `video_url`."
		},
		"character_orientation": {
			"type": "string",
			"enum": ["image", "video"],
			"description": "Which way the person faces, as in the image or as in the video."
		},
		"prompt": {
			"type": "string",
			"maxLength": 1e3,
			"description": "What else should happen, in plain words. The motion itself comes from the video. At most 1,000 characters."
		},
		"negative_prompt": {
			"type": "string",
			"maxLength": 1e3,
			"description": "What to keep out of the result, in plain words. Without it, nothing is excluded. At most 1,000 characters."
		},
		"keep_original_sound": {
			"type": "boolean",
			"default": true,
			"description": "Whether the sound of the video you send is kept. A boolean, unlike `has_sound` of other models."
		}
	}
});
/** Checks the input of Kling 3.0 Pro, Motion Control. */
const klingPlusKling30ProMotionControlInput = /* @__PURE__ */ inputValidator("kling-plus/kling-3.0-pro/motion-control", {
	"type": "object",
	"description": "The input of Kling 3.0 Pro, motion control.",
	"required": [
		"image",
		"video",
		"prompt"
	],
	"additionalProperties": false,
	"properties": {
		"image": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image of the person who is to move. It is called `image` here, not `image_url`."
		},
		"video": {
			"type": "string",
			"format": "uri",
			"description": "The address of the video with the motion. It is called `video` here, not `video_url`."
		},
		"prompt": {
			"type": "string",
			"description": "What else should happen, in plain words. The motion itself comes from the video."
		},
		"negative_prompt": {
			"type": "string",
			"description": "What to keep out of the result, in plain words. Without it, nothing is excluded."
		},
		"character_orientation": {
			"type": "string",
			"description": "Which way the person faces, as in the image or as in the video."
		},
		"keep_original_sound": {
			"type": "boolean",
			"default": true,
			"description": "Whether the sound of the video you send is kept. A boolean, unlike `has_sound` of other models."
		},
		"shot_type": {
			"type": "string",
			"description": "Who plans the shots."
		}
	}
});
/** Checks the input of Kling 3.0 Standard, Text to Video. */
const klingPlusKling30StandardTextToVideoInput = /* @__PURE__ */ inputValidator("kling-plus/kling-3.0-standard/text-to-video", {
	"type": "object",
	"description": "The input of Kling 3.0 Standard from Kling Plus, text to video.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to make, in plain words. The more concrete the scene, the closer the result."
		},
		"aspect_ratio": {
			"type": "string",
			"description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
		},
		"duration": {
			"type": "string",
			"enum": [
				"3",
				"4",
				"5",
				"6",
				"7",
				"8",
				"9",
				"10",
				"11",
				"12",
				"13",
				"14",
				"15"
			],
			"default": "5",
			"description": "The length of the video in whole seconds from 3 to 15, as a string. Every second is paid."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "true",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra and is on unless you send `\"false\"`."
		},
		"cfg_scale": {
			"type": "number",
			"format": "double",
			"description": "How closely the video follows the prompt."
		},
		"negative_prompt": {
			"type": "string",
			"description": "What to keep out of the result, in plain words. Without it, nothing is excluded."
		},
		"shot_type": {
			"type": "string",
			"description": "Who plans the shots."
		}
	}
});
/** Checks the input of Kling O1 Pro, Video Edit Fast. */
const klingPlusKlingO1ProVideoEditFastInput = /* @__PURE__ */ inputValidator("kling-plus/kling-o1-pro/video-edit-fast", {
	"type": "object",
	"description": "The input of Kling O1 Pro, video edit fast.",
	"required": ["prompt", "video_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to change and what to keep, in plain words."
		},
		"video_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the video to work on. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"images": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of images whose people, things or style are taken over. Leave it out to work without."
		},
		"keep_original_sound": {
			"type": "boolean",
			"default": true,
			"description": "Whether the sound of the video you send is kept. A boolean, unlike `has_sound` of other models."
		},
		"aspect_ratio": {
			"type": "string",
			"description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
		}
	}
});
/** Checks the input of Kling O1 Standard, Reference to Video. */
const klingPlusKlingO1StandardReferenceToVideoInput = /* @__PURE__ */ inputValidator("kling-plus/kling-o1-standard/reference-to-video", {
	"type": "object",
	"description": "The input of Kling O1 Standard, reference to video.",
	"required": ["prompt", "video_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"video_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the video to take as a model. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"images": {
			"type": "array",
			"maxItems": 10,
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of up to ten images whose people, things or style are taken over."
		},
		"duration": {
			"type": "string",
			"enum": [
				"3",
				"4",
				"5",
				"6",
				"7",
				"8",
				"9",
				"10"
			],
			"default": "5",
			"description": "The length of the video in whole seconds from 3 to 10, as a string. Every second is paid."
		},
		"keep_original_sound": {
			"type": "boolean",
			"default": true,
			"description": "Whether the sound of the video you send is kept. A boolean, unlike `has_sound` of other models."
		}
	}
});
/** Checks the input of Kling O1 Standard, Start-End Frame to Video. */
const klingPlusKlingO1StandardStartEndFrameToVideoInput = /* @__PURE__ */ inputValidator("kling-plus/kling-o1-standard/start-end-frame-to-video", {
	"type": "object",
	"description": "The input of Kling O1 Standard, start-end frame to video.",
	"required": [
		"prompt",
		"image_url",
		"end_image_url"
	],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video begins. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"end_image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video ends. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"duration": {
			"type": "string",
			"enum": [
				"3",
				"4",
				"5",
				"6",
				"7",
				"8",
				"9",
				"10"
			],
			"default": "5",
			"description": "The length of the video in whole seconds from 3 to 10, as a string. Every second is paid."
		}
	}
});
/** Checks the input of Kling O1 Standard, Text to Video. */
const klingPlusKlingO1StandardTextToVideoInput = /* @__PURE__ */ inputValidator("kling-plus/kling-o1-standard/text-to-video", {
	"type": "object",
	"description": "The input of Kling O1 Standard, text to video.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to make, in plain words. The more concrete the scene, the closer the result."
		},
		"aspect_ratio": {
			"type": "string",
			"description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		}
	}
});
/** Checks the input of Kling O1 Standard, Video Edit. */
const klingPlusKlingO1StandardVideoEditInput = /* @__PURE__ */ inputValidator("kling-plus/kling-o1-standard/video-edit", {
	"type": "object",
	"description": "The input of Kling O1 Standard, video edit.",
	"required": ["prompt", "video_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to change and what to keep, in plain words. At most 2,500 characters."
		},
		"video_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the video to work on. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"images": {
			"type": "array",
			"maxItems": 10,
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of up to ten images whose people, things or style are taken over."
		},
		"keep_original_sound": {
			"type": "boolean",
			"default": true,
			"description": "Whether the sound of the video you send is kept. A boolean, unlike `has_sound` of other models."
		}
	}
});
/** Checks the input of Kling O3 Pro, Video Edit. */
const klingPlusKlingO3ProVideoEditInput = /* @__PURE__ */ inputValidator("kling-plus/kling-o3-pro/video-edit", {
	"type": "object",
	"description": "The input of Kling O3 Pro, video edit.",
	"required": ["prompt", "video_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What to change and what to keep, in plain words. At most 2,500 characters."
		},
		"video_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the video to work on. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"images": {
			"type": "array",
			"maxItems": 4,
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of up to four images whose people, things or style are taken over."
		},
		"keep_original_sound": {
			"type": "boolean",
			"default": true,
			"description": "Whether the sound of the video you send is kept. A boolean, unlike `has_sound` of other models."
		},
		"shot_type": {
			"type": "string",
			"enum": ["customize", "intelligent"],
			"default": "customize",
			"description": "Who plans the shots, you with `customize` or the model with `intelligent`."
		}
	}
});
/** Checks the input of Kling O3 Standard, Image to Video. */
const klingPlusKlingO3StandardImageToVideoInput = /* @__PURE__ */ inputValidator("kling-plus/kling-o3-standard/image-to-video", {
	"type": "object",
	"description": "The input of Kling O3 Standard, image to video.",
	"required": ["image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to make, in plain words. The more concrete the scene, the closer the result."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"duration": {
			"type": "string",
			"enum": [
				"3",
				"4",
				"5",
				"6",
				"7",
				"8",
				"9",
				"10",
				"11",
				"12",
				"13",
				"14",
				"15"
			],
			"default": "5",
			"description": "The length of the video in whole seconds from 3 to 15, as a string. Every second is paid."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "false",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
		},
		"shot_type": {
			"type": "string",
			"enum": ["customize", "intelligent"],
			"default": "customize",
			"description": "Who plans the shots, you with `customize` or the model with `intelligent`."
		},
		"multishot": {
			"type": "array",
			"items": {
				"type": "object",
				"additionalProperties": true
			},
			"description": "The shots of the video one by one, for a story in several cuts."
		}
	}
});
/** Checks the input of Kling O3 Standard, Reference to Video. */
const klingPlusKlingO3StandardReferenceToVideoInput = /* @__PURE__ */ inputValidator("kling-plus/kling-o3-standard/reference-to-video", {
	"type": "object",
	"description": "The input of Kling O3 Standard, reference to video.",
	"required": ["prompt", "video_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to make, in plain words. The more concrete the scene, the closer the result."
		},
		"video_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the video to take as a model. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"images": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of images whose people, things or style are taken over. Leave it out to work without."
		},
		"aspect_ratio": {
			"type": "string",
			"description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
		},
		"duration": {
			"type": "string",
			"enum": [
				"3",
				"4",
				"5",
				"6",
				"7",
				"8",
				"9",
				"10",
				"11",
				"12",
				"13",
				"14",
				"15"
			],
			"default": "5",
			"description": "The length of the video in whole seconds from 3 to 15, as a string. Every second is paid."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "false",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
		},
		"keep_original_sound": {
			"type": "boolean",
			"default": true,
			"description": "Whether the sound of the video you send is kept. A boolean, unlike `has_sound` of other models."
		},
		"shot_type": {
			"type": "string",
			"enum": ["customize", "intelligent"],
			"default": "customize",
			"description": "Who plans the shots, you with `customize` or the model with `intelligent`."
		},
		"multishot": {
			"type": "array",
			"items": {
				"type": "object",
				"additionalProperties": true
			},
			"description": "The shots of the video one by one, for a story in several cuts."
		}
	}
});
/** Checks the input of Kling O3 Standard, Text to Video. */
const klingPlusKlingO3StandardTextToVideoInput = /* @__PURE__ */ inputValidator("kling-plus/kling-o3-standard/text-to-video", {
	"type": "object",
	"description": "The input of Kling O3 Standard, text to video.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to make, in plain words. The more concrete the scene, the closer the result."
		},
		"aspect_ratio": {
			"type": "string",
			"description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
		},
		"duration": {
			"type": "string",
			"enum": [
				"3",
				"4",
				"5",
				"6",
				"7",
				"8",
				"9",
				"10",
				"11",
				"12",
				"13",
				"14",
				"15"
			],
			"default": "5",
			"description": "The length of the video in whole seconds from 3 to 15, as a string. Every second is paid."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "false",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
		},
		"shot_type": {
			"type": "string",
			"enum": ["customize", "intelligent"],
			"default": "customize",
			"description": "Who plans the shots, you with `customize` or the model with `intelligent`."
		},
		"multishot": {
			"type": "array",
			"items": {
				"type": "object",
				"additionalProperties": true
			},
			"description": "The shots of the video one by one, for a story in several cuts."
		}
	}
});
/** Checks the input of Kling O3 Standard, Video Edit. */
const klingPlusKlingO3StandardVideoEditInput = /* @__PURE__ */ inputValidator("kling-plus/kling-o3-standard/video-edit", {
	"type": "object",
	"description": "The input of Kling O3 Standard, video edit.",
	"required": ["prompt", "video_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to change and what to keep, in plain words."
		},
		"video_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the video to work on. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"images": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of images whose people, things or style are taken over. Leave it out to work without."
		},
		"keep_original_sound": {
			"type": "boolean",
			"default": true,
			"description": "Whether the sound of the video you send is kept. A boolean, unlike `has_sound` of other models."
		},
		"shot_type": {
			"type": "string",
			"enum": ["customize", "intelligent"],
			"default": "customize",
			"description": "Who plans the shots, you with `customize` or the model with `intelligent`."
		}
	}
});
/** Checks the input of Nano Banana, Text to Image. */
const googleNanoBananaInput = /* @__PURE__ */ inputValidator("google/nano-banana", {
	"type": "object",
	"description": "The input of Nano Banana, text to image.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to make, in plain words. The more concrete the scene, the closer the result."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"9:16",
				"16:9",
				"1:1",
				"2:3",
				"3:2"
			],
			"default": "9:16",
			"description": "The shape of the image, width to height. Upright, as on a phone, unless you choose another."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"1k",
				"2k",
				"4k"
			],
			"default": "1k",
			"description": "The resolution of the image, with a small k. `2k` costs no more than `1k`; `4k` costs extra."
		}
	}
});
/** Checks the input of Nano Banana 2, Edit Image. */
const googleNanoBanana2EditImageInput = /* @__PURE__ */ inputValidator("google/nano-banana-2/edit-image", {
	"type": "object",
	"description": "The input of Nano Banana 2, edit image.",
	"required": ["prompt", "image_urls"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 5e3,
			"description": "What to change and what to keep, in plain words. At most 5,000 characters."
		},
		"image_urls": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of the images to work on. They must be reachable from the internet. For local files, upload them first and use their `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"9:16",
				"16:9",
				"1:1",
				"2:3",
				"3:2",
				"21:9",
				"3:4",
				"4:3",
				"4:5",
				"5:4"
			],
			"default": "9:16",
			"description": "The shape of the image, width to height, from `9:16` for phones to `21:9` for cinema. Upright unless you choose another."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"1k",
				"2k",
				"4k"
			],
			"default": "1k",
			"description": "The resolution of the image, with a small k. `2k` costs no more than `1k`; `4k` costs extra."
		}
	}
});
/** Checks the input of Nano Banana 2, Text to Image. */
const googleNanoBanana2TextToImageInput = /* @__PURE__ */ inputValidator("google/nano-banana-2/text-to-image", {
	"type": "object",
	"description": "The input of Nano Banana 2, text to image.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 5e3,
			"description": "What to make, in plain words. There is room for every detail of the picture. At most 5,000 characters."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"9:16",
				"16:9",
				"1:1",
				"2:3",
				"3:2",
				"21:9",
				"3:4",
				"4:3",
				"4:5",
				"5:4"
			],
			"default": "9:16",
			"description": "The shape of the image, width to height, from `9:16` for phones to `21:9` for cinema. Upright unless you choose another."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"1k",
				"2k",
				"4k"
			],
			"default": "1k",
			"description": "The resolution of the image, with a small k. `2k` costs no more than `1k`; `4k` costs extra."
		}
	}
});
/** Checks the input of Nano Banana (TEST), Text to Image. */
const googleNanoBananaDevTextToImageInput = /* @__PURE__ */ inputValidator("google/nano-banana-dev/text-to-image", {
	"type": "object",
	"description": "The input of Nano Banana (TEST), text to image.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to make, in plain words. The more concrete the scene, the closer the result."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"9:16",
				"16:9",
				"1:1",
				"2:3",
				"3:2",
				"21:9",
				"3:4",
				"4:3",
				"4:5",
				"5:4"
			],
			"default": "9:16",
			"description": "The shape of the image, width to height, from `9:16` for phones to `21:9` for cinema. Upright unless you choose another."
		},
		"numberOfGenerations": {
			"type": "integer",
			"format": "int32",
			"minimum": 1,
			"maximum": 4,
			"default": 1,
			"description": "How many images to make, 1 to 4, as a number. Their count does not change the cost. Note the spelling in camelCase."
		}
	}
});
/** Checks the input of Nano Banana Pro (Extra), Edit Image. */
const googleNanoBananaProExtraEditImageInput = /* @__PURE__ */ inputValidator("google/nano-banana-pro-extra/edit-image", {
	"type": "object",
	"description": "The input of Nano Banana Pro (Extra), edit image.",
	"required": ["prompt", "image_urls"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to change and what to keep, in plain words."
		},
		"image_urls": {
			"type": "array",
			"minItems": 1,
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of the images to change, at least one. They must be reachable from the internet."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"9:16",
				"16:9",
				"1:1",
				"2:3",
				"3:2",
				"21:9",
				"3:4",
				"4:3",
				"4:5",
				"5:4"
			],
			"default": "9:16",
			"description": "The shape of the image, width to height, from `9:16` for phones to `21:9` for cinema. Upright unless you choose another."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"1k",
				"2k",
				"4k"
			],
			"default": "1k",
			"description": "The resolution of the image, with a small k. `2k` costs no more than `1k`; `4k` costs extra."
		}
	}
});
/** Checks the input of Nano Banana Pro, Edit Image. */
const googleNanoBananaProEditImageInput = /* @__PURE__ */ inputValidator("google/nano-banana-pro/edit-image", {
	"type": "object",
	"description": "The input of Nano Banana Pro, edit image.",
	"required": ["prompt", "image_urls"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to change and what to keep, in plain words."
		},
		"image_urls": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of the images to work on. They must be reachable from the internet. For local files, upload them first and use their `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"9:16",
				"16:9",
				"1:1",
				"2:3",
				"3:2"
			],
			"default": "9:16",
			"description": "The shape of the image, width to height. Upright, as on a phone, unless you choose another."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"1k",
				"2k",
				"4k"
			],
			"default": "1k",
			"description": "The resolution of the image, with a small k. `2k` costs no more than `1k`; `4k` costs extra."
		}
	}
});
/** Checks the input of Nano Banana Pro, Text to Image. */
const googleNanoBananaProTextToImageInput = /* @__PURE__ */ inputValidator("google/nano-banana-pro/text-to-image", {
	"type": "object",
	"description": "The input of Nano Banana Pro, text to image.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to make, in plain words. The more concrete the scene, the closer the result."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"9:16",
				"16:9",
				"1:1",
				"2:3",
				"3:2"
			],
			"default": "9:16",
			"description": "The shape of the image, width to height. Upright, as on a phone, unless you choose another."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"1k",
				"2k",
				"4k"
			],
			"default": "1k",
			"description": "The resolution of the image, with a small k. `2k` costs no more than `1k`; `4k` costs extra."
		}
	}
});
/** Checks the input of Nano Banana, Edit Image. */
const googleNanoBananaEditImageInput = /* @__PURE__ */ inputValidator("google/nano-banana/edit-image", {
	"type": "object",
	"description": "The input of Nano Banana, edit image.",
	"required": ["prompt", "image_urls"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to change and what to keep, in plain words."
		},
		"image_urls": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of the images to work on. They must be reachable from the internet. For local files, upload them first and use their `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"9:16",
				"16:9",
				"1:1",
				"2:3",
				"3:2"
			],
			"default": "9:16",
			"description": "The shape of the image, width to height. Upright, as on a phone, unless you choose another."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"1k",
				"2k",
				"4k"
			],
			"default": "1k",
			"description": "The resolution of the image, with a small k. `2k` costs no more than `1k`; `4k` costs extra."
		}
	}
});
/** Checks the input of Veo 3.1 (ECL), Image to Video. */
const googleVeo31EclImageToVideoInput = /* @__PURE__ */ inputValidator("google/veo-3.1-ecl/image-to-video", {
	"type": "object",
	"description": "The input of Veo 3.1 (ECL), image to video.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 4e3,
			"description": "What to make, in plain words. There is room for scene, camera, light and sound. At most 4,000 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": ["16:9", "9:16"],
			"default": "16:9",
			"description": "The shape of the video, `16:9` for landscape or `9:16` for phones. There is no square."
		},
		"duration": {
			"type": "string",
			"enum": [
				"4",
				"6",
				"8"
			],
			"default": "4",
			"description": "The length of the video in seconds, as a string. The shortest is the default. The cost grows with it."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "false",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"720p",
				"1080p",
				"4k"
			],
			"default": "720p",
			"description": "The resolution of the video. All three cost the same."
		}
	}
});
/** Checks the input of Veo 3.1 (ECL), Start-End Frame to Video. */
const googleVeo31EclStartEndFrameToVideoInput = /* @__PURE__ */ inputValidator("google/veo-3.1-ecl/start-end-frame-to-video", {
	"type": "object",
	"description": "The input of Veo 3.1 (ECL), start-end frame to video.",
	"required": ["first_frame_url", "last_frame_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 4e3,
			"description": "What to make, in plain words. There is room for scene, camera, light and sound. At most 4,000 characters."
		},
		"first_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video begins. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"last_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video ends. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": ["16:9", "9:16"],
			"default": "16:9",
			"description": "The shape of the video, `16:9` for landscape or `9:16` for phones. There is no square."
		},
		"duration": {
			"type": "string",
			"enum": [
				"4",
				"6",
				"8"
			],
			"default": "4",
			"description": "The length of the video in seconds, as a string. The shortest is the default. The cost grows with it."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "false",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"720p",
				"1080p",
				"4k"
			],
			"default": "720p",
			"description": "The resolution of the video. All three cost the same."
		}
	}
});
/** Checks the input of Veo 3.1 Fast, Image to Video. */
const googleVeo31FastImageToVideoInput = /* @__PURE__ */ inputValidator("google/veo-3.1-fast/image-to-video", {
	"type": "object",
	"description": "The input of Veo 3.1 Fast, image to video.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 4e3,
			"description": "What to make, in plain words. There is room for scene, camera, light and sound. At most 4,000 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": ["16:9", "9:16"],
			"default": "16:9",
			"description": "The shape of the video, `16:9` for landscape or `9:16` for phones. There is no square."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"720p",
				"1080p",
				"4k"
			],
			"default": "720p",
			"description": "The resolution of the video. `1080p` costs no more than `720p`; `4k` costs extra."
		},
		"duration": {
			"type": "string",
			"enum": [
				"4",
				"6",
				"8"
			],
			"default": "8",
			"description": "The length of the video in seconds, as a string. The longest is the default, so a shorter one saves money."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "true",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra and is on unless you send `\"false\"`."
		},
		"seed": {
			"type": "integer",
			"format": "int64",
			"description": "A number that fixes the randomness, so that the same input gives a similar result again. Without it, every run differs."
		}
	}
});
/** Checks the input of Veo 3.1 Fast, Reference to Video. */
const googleVeo31FastReferenceToVideoInput = /* @__PURE__ */ inputValidator("google/veo-3.1-fast/reference-to-video", {
	"type": "object",
	"description": "The input of Veo 3.1 Fast, reference to video.",
	"required": ["prompt", "image_urls"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 4e3,
			"description": "What to make, in plain words. There is room for scene, camera, light and sound. At most 4,000 characters."
		},
		"image_urls": {
			"type": "array",
			"minItems": 1,
			"maxItems": 3,
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of one to three images of what should appear. They must be reachable from the internet."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": ["16:9", "9:16"],
			"default": "16:9",
			"description": "The shape of the video, `16:9` for landscape or `9:16` for phones. There is no square."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"720p",
				"1080p",
				"4k"
			],
			"default": "720p",
			"description": "The resolution of the video. `1080p` costs no more than `720p`; `4k` costs extra."
		},
		"duration": {
			"type": "string",
			"enum": [
				"4",
				"6",
				"8"
			],
			"default": "8",
			"description": "The length of the video in seconds, as a string. The longest is the default, so a shorter one saves money."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "true",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra and is on unless you send `\"false\"`."
		},
		"seed": {
			"type": "integer",
			"format": "int64",
			"description": "A number that fixes the randomness, so that the same input gives a similar result again. Without it, every run differs."
		}
	}
});
/** Checks the input of Veo 3.1 Fast, Start-End Frame to Video. */
const googleVeo31FastStartEndFrameToVideoInput = /* @__PURE__ */ inputValidator("google/veo-3.1-fast/start-end-frame-to-video", {
	"type": "object",
	"description": "The input of Veo 3.1 Fast, start-end frame to video.",
	"required": ["start_frame_url", "end_frame_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 4e3,
			"description": "What to make, in plain words. There is room for scene, camera, light and sound. At most 4,000 characters."
		},
		"start_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video begins. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"end_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video ends. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": ["16:9", "9:16"],
			"default": "16:9",
			"description": "The shape of the video, `16:9` for landscape or `9:16` for phones. There is no square."
		},
		"duration": {
			"type": "string",
			"enum": [
				"4",
				"6",
				"8"
			],
			"default": "4",
			"description": "The length of the video in seconds, as a string. The shortest is the default. The cost grows with it."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"720p",
				"1080p",
				"4k"
			],
			"default": "720p",
			"description": "The resolution of the video. All three cost the same."
		}
	}
});
/** Checks the input of Veo 3.1 Fast, Text to Video. */
const googleVeo31FastTextToVideoInput = /* @__PURE__ */ inputValidator("google/veo-3.1-fast/text-to-video", {
	"type": "object",
	"description": "The input of Veo 3.1 Fast, text to video.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 4e3,
			"description": "What to make, in plain words. There is room for scene, camera, light and sound. At most 4,000 characters."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": ["16:9", "9:16"],
			"default": "16:9",
			"description": "The shape of the video, `16:9` for landscape or `9:16` for phones. There is no square."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"720p",
				"1080p",
				"4k"
			],
			"default": "720p",
			"description": "The resolution of the video. `1080p` costs no more than `720p`; `4k` costs extra."
		},
		"duration": {
			"type": "string",
			"enum": [
				"4",
				"6",
				"8"
			],
			"default": "8",
			"description": "The length of the video in seconds, as a string. The longest is the default, so a shorter one saves money."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "true",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra and is on unless you send `\"false\"`."
		},
		"seed": {
			"type": "integer",
			"format": "int64",
			"description": "A number that fixes the randomness, so that the same input gives a similar result again. Without it, every run differs."
		}
	}
});
/** Checks the input of Veo 3.1, Text to Video. */
const googleVeo31QualityTextToVideoInput = /* @__PURE__ */ inputValidator("google/veo-3.1-quality/text-to-video", {
	"type": "object",
	"description": "The input of Veo 3.1, text to video.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 4e3,
			"description": "What to make, in plain words. There is room for scene, camera, light and sound. At most 4,000 characters."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": ["16:9", "9:16"],
			"default": "16:9",
			"description": "The shape of the video, `16:9` for landscape or `9:16` for phones. There is no square."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"720p",
				"1080p",
				"4k"
			],
			"default": "720p",
			"description": "The resolution of the video. `1080p` costs no more than `720p`; `4k` costs extra."
		},
		"duration": {
			"type": "string",
			"enum": [
				"4",
				"6",
				"8"
			],
			"default": "8",
			"description": "The length of the video in seconds, as a string. The longest is the default, so a shorter one saves money."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "true",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra and is on unless you send `\"false\"`."
		},
		"seed": {
			"type": "integer",
			"format": "int64",
			"description": "A number that fixes the randomness, so that the same input gives a similar result again. Without it, every run differs."
		}
	}
});
/** Checks the input of Veo 3.1, Start-End Frame to Video. */
const googleVeo31StartEndFrameToVideoInput = /* @__PURE__ */ inputValidator("google/veo-3.1/start-end-frame-to-video", {
	"type": "object",
	"description": "The input of Veo 3.1, start-end frame to video.",
	"required": ["start_frame_url", "end_frame_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 4e3,
			"description": "What to make, in plain words. There is room for scene, camera, light and sound. At most 4,000 characters."
		},
		"start_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video begins. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"end_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video ends. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": ["16:9", "9:16"],
			"default": "16:9",
			"description": "The shape of the video, `16:9` for landscape or `9:16` for phones. There is no square."
		},
		"duration": {
			"type": "string",
			"enum": [
				"4",
				"6",
				"8"
			],
			"default": "4",
			"description": "The length of the video in seconds, as a string. The shortest is the default. The cost grows with it."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"720p",
				"1080p",
				"4k"
			],
			"default": "720p",
			"description": "The resolution of the video. All three cost the same."
		}
	}
});
/** Checks the input of GPT Image 1.5, Edit Image. */
const openaiGptImage15EditImageInput = /* @__PURE__ */ inputValidator("openai/gpt-image-1.5/edit-image", {
	"type": "object",
	"description": "The input of GPT Image 1.5, edit image.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 5e3,
			"description": "What to change and what to keep, in plain words. At most 5,000 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to change. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"1:1",
				"3:2",
				"2:3"
			],
			"default": "1:1",
			"description": "The shape of the image: square, landscape (`3:2`) or portrait (`2:3`)."
		}
	}
});
/** Checks the input of GPT Image 1.5, Text to Image. */
const openaiGptImage15TextToImageInput = /* @__PURE__ */ inputValidator("openai/gpt-image-1.5/text-to-image", {
	"type": "object",
	"description": "The input of GPT Image 1.5, text to image.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 5e3,
			"description": "What to make, in plain words. There is room for every detail of the picture. At most 5,000 characters."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"1:1",
				"3:2",
				"2:3"
			],
			"default": "1:1",
			"description": "The shape of the image: square, landscape (`3:2`) or portrait (`2:3`)."
		}
	}
});
/** Checks the input of Sora 2, Image to Video. */
const openaiSora2ImageToVideoInput = /* @__PURE__ */ inputValidator("openai/sora-2/image-to-video", {
	"type": "object",
	"description": "The input of Sora 2, image to video.",
	"required": ["image_url"],
	"additionalProperties": false,
	"properties": {
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": ["16:9", "9:16"],
			"default": "16:9",
			"description": "The shape of the video, `16:9` for landscape or `9:16` for phones. There is no square."
		},
		"duration": {
			"type": "string",
			"enum": [
				"4",
				"8",
				"12"
			],
			"default": "4",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		}
	}
});
/** Checks the input of Sora 2, Text to Video. */
const openaiSora2TextToVideoInput = /* @__PURE__ */ inputValidator("openai/sora-2/text-to-video", {
	"type": "object",
	"description": "The input of Sora 2, text to video.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 1e3,
			"description": "What to make, in plain words. Keep to the essentials, because this model reads at most 1,000 characters."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": ["16:9", "9:16"],
			"default": "16:9",
			"description": "The shape of the video, `16:9` for landscape or `9:16` for phones. There is no square."
		},
		"duration": {
			"type": "string",
			"enum": [
				"4",
				"8",
				"12"
			],
			"default": "4",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		}
	}
});
/** Checks the input of Gen 4 Image, Edit Image. */
const runwayGen4ImageEditImageInput = /* @__PURE__ */ inputValidator("runway/gen-4-image/edit-image", {
	"type": "object",
	"description": "The input of Gen 4 Image, edit image.",
	"required": ["prompt", "image_urls"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to change and what to keep, in plain words."
		},
		"image_urls": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of the images to work on. They must be reachable from the internet. For local files, upload them first and use their `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
		},
		"resolution": {
			"type": "string",
			"enum": ["720p", "1080p"],
			"default": "720p",
			"description": "The resolution of the image. `1080p` costs extra."
		},
		"style": {
			"type": "string",
			"description": "The look of the image, by name."
		},
		"diversity": {
			"type": "number",
			"format": "double",
			"description": "How much results of the same prompt may differ from each other."
		}
	}
});
/** Checks the input of Gen 4 Image, Text to Image. */
const runwayGen4ImageTextToImageInput = /* @__PURE__ */ inputValidator("runway/gen-4-image/text-to-image", {
	"type": "object",
	"description": "The input of Gen 4 Image, text to image.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to make, in plain words. The more concrete the scene, the closer the result."
		},
		"aspect_ratio": {
			"type": "string",
			"description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
		},
		"resolution": {
			"type": "string",
			"enum": ["720p", "1080p"],
			"default": "720p",
			"description": "The resolution of the image. `1080p` costs extra."
		},
		"style": {
			"type": "string",
			"description": "The look of the image, by name."
		},
		"diversity": {
			"type": "number",
			"format": "double",
			"description": "How much results of the same prompt may differ from each other."
		}
	}
});
/** Checks the input of Gen 4 Turbo Image, Edit Image. */
const runwayGen4TurboImageEditImageInput = /* @__PURE__ */ inputValidator("runway/gen-4-turbo-image/edit-image", {
	"type": "object",
	"description": "The input of Gen 4 Turbo Image, edit image.",
	"required": ["prompt", "image_urls"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to change and what to keep, in plain words."
		},
		"image_urls": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of the images to work on. They must be reachable from the internet. For local files, upload them first and use their `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
		},
		"style": {
			"type": "string",
			"description": "The look of the image, by name."
		}
	}
});
/** Checks the input of Gen 4 Turbo, Image to Video. */
const runwayGen4TurboImageToVideoInput = /* @__PURE__ */ inputValidator("runway/gen-4-turbo/image-to-video", {
	"type": "object",
	"description": "The input of Gen 4 Turbo, image to video.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 1e3,
			"description": "What to make, in plain words. Keep to the essentials, because this model reads at most 1,000 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1",
				"4:3",
				"3:4",
				"21:9"
			],
			"default": "16:9",
			"description": "The shape of the video, width to height, up to the `21:9` of cinema."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		}
	}
});
/** Checks the input of Gen 4, Image to Video. */
const runwayGen4ImageToVideoInput = /* @__PURE__ */ inputValidator("runway/gen-4/image-to-video", {
	"type": "object",
	"description": "The input of Gen 4, image to video.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 1e3,
			"description": "What to make, in plain words. Keep to the essentials, because this model reads at most 1,000 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1",
				"4:3",
				"3:4",
				"21:9"
			],
			"default": "16:9",
			"description": "The shape of the video, width to height, up to the `21:9` of cinema."
		},
		"duration": {
			"type": "string",
			"enum": ["5", "10"],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		}
	}
});
/** Checks the input of Seedance 2.0 Fast, Start-End Frame to Video. */
const bytedanceSeedance20FastStartEndFrameToVideoInput = /* @__PURE__ */ inputValidator("bytedance/seedance-2.0-fast/start-end-frame-to-video", {
	"type": "object",
	"description": "The input of Seedance 2.0 Fast, start-end frame to video.",
	"required": [
		"prompt",
		"start_frame_url",
		"end_frame_url"
	],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to make, in plain words. The more concrete the scene, the closer the result."
		},
		"start_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video begins. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"end_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video ends. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"duration": {
			"type": "string",
			"enum": [
				"4",
				"5",
				"6",
				"7",
				"8",
				"9",
				"10",
				"11",
				"12",
				"13",
				"14",
				"15"
			],
			"default": "5",
			"description": "The length of the video in whole seconds from 4 to 15, as a string. Every second is paid."
		},
		"resolution": {
			"type": "string",
			"enum": ["720p", "1440p"],
			"default": "720p",
			"description": "The resolution of the video. `1440p` has four times the pixels and costs extra."
		},
		"fps": {
			"type": "string",
			"enum": [
				"24",
				"30",
				"60"
			],
			"default": "24",
			"description": "Frames per second, as a string. 24 looks like film; 30 and 60 move more smoothly and cost extra."
		}
	}
});
/** Checks the input of Seedance 2.0 Fast, Text to Video. */
const bytedanceSeedance20FastTextToVideoInput = /* @__PURE__ */ inputValidator("bytedance/seedance-2.0-fast/text-to-video", {
	"type": "object",
	"description": "The input of Seedance 2.0 Fast, text to video.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to make, in plain words. The more concrete the scene, the closer the result."
		},
		"aspect_ratio": {
			"type": "string",
			"description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
		},
		"duration": {
			"type": "string",
			"enum": [
				"4",
				"5",
				"6",
				"7",
				"8",
				"9",
				"10",
				"11",
				"12",
				"13",
				"14",
				"15"
			],
			"default": "5",
			"description": "The length of the video in whole seconds from 4 to 15, as a string. Every second is paid."
		},
		"resolution": {
			"type": "string",
			"enum": ["720p", "1440p"],
			"default": "720p",
			"description": "The resolution of the video. `1440p` has four times the pixels and costs extra."
		},
		"fps": {
			"type": "string",
			"enum": [
				"24",
				"30",
				"60"
			],
			"default": "24",
			"description": "Frames per second, as a string. 24 looks like film; 30 and 60 move more smoothly and cost extra."
		}
	}
});
/** Checks the input of Seedance 2.0, Image to Video. */
const bytedanceSeedance20ImageToVideoInput = /* @__PURE__ */ inputValidator("bytedance/seedance-2.0/image-to-video", {
	"type": "object",
	"description": "The input of Seedance 2.0, image to video.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 5e3,
			"description": "What to make, in plain words. There is room for every detail of the picture. At most 5,000 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"duration": {
			"type": "string",
			"enum": [
				"4",
				"5",
				"6",
				"7",
				"8",
				"9",
				"10",
				"11",
				"12",
				"13",
				"14",
				"15"
			],
			"default": "5",
			"description": "The length of the video in whole seconds from 4 to 15, as a string. Every second is paid."
		},
		"resolution": {
			"type": "string",
			"enum": ["720p", "1440p"],
			"default": "720p",
			"description": "The resolution of the video. `1440p` has four times the pixels and costs extra."
		},
		"fps": {
			"type": "string",
			"enum": [
				"24",
				"30",
				"60"
			],
			"default": "24",
			"description": "Frames per second, as a string. 24 looks like film; 30 and 60 move more smoothly and cost extra."
		}
	}
});
/** Checks the input of Seedance 2.0, Omni Reference. */
const bytedanceSeedance20OmniReferenceInput = /* @__PURE__ */ inputValidator("bytedance/seedance-2.0/omni-reference", {
	"type": "object",
	"description": "The input of Seedance 2.0, omni reference.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to make, in plain words. It calls the media by place in their list: `@image1`, `@video1`, `@audio1`."
		},
		"aspect_ratio": {
			"type": "string",
			"description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
		},
		"omni_images": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of images, which the prompt calls `@image1`, `@image2` and so on."
		},
		"omni_videos": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of videos, which the prompt calls `@video1`, `@video2` and so on."
		},
		"omni_audios": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of sounds, which the prompt calls `@audio1`, `@audio2` and so on."
		},
		"duration": {
			"type": "string",
			"enum": [
				"4",
				"5",
				"6",
				"7",
				"8",
				"9",
				"10",
				"11",
				"12",
				"13",
				"14",
				"15"
			],
			"default": "5",
			"description": "The length of the video in whole seconds from 4 to 15, as a string. Every second is paid."
		},
		"resolution": {
			"type": "string",
			"enum": ["720p", "1440p"],
			"default": "720p",
			"description": "The resolution of the video. `1440p` has four times the pixels and costs extra."
		},
		"fps": {
			"type": "string",
			"enum": [
				"24",
				"30",
				"60"
			],
			"default": "24",
			"description": "Frames per second, as a string. 24 looks like film; 30 and 60 move more smoothly and cost extra."
		}
	}
});
/** Checks the input of Seedream V4.5, Image to Image. */
const bytedancePlusSeedreamV45ImageToImageInput = /* @__PURE__ */ inputValidator("bytedance-plus/seedream-v4.5/image-to-image", {
	"type": "object",
	"description": "The input of Seedream V4.5, image to image.",
	"required": ["prompt", "image_urls"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 5e3,
			"description": "What to change and what to keep, in plain words. At most 5,000 characters."
		},
		"image_urls": {
			"type": "array",
			"maxItems": 10,
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of up to ten images to work from. They must be reachable from the internet."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"1:1",
				"16:9",
				"9:16",
				"4:3",
				"3:4",
				"3:2",
				"2:3",
				"21:9"
			],
			"default": "1:1",
			"description": "The shape of the image, width to height. Square unless you choose another."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"512p",
				"1k",
				"2k",
				"4k"
			],
			"default": "2k",
			"description": "The resolution of the image, with a small k. All four cost the same."
		}
	}
});
/** Checks the input of Seedream V4.5, Text to Image. */
const bytedancePlusSeedreamV45TextToImageInput = /* @__PURE__ */ inputValidator("bytedance-plus/seedream-v4.5/text-to-image", {
	"type": "object",
	"description": "The input of Seedream V4.5, text to image.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 5e3,
			"description": "What to make, in plain words. There is room for every detail of the picture. At most 5,000 characters."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"1:1",
				"16:9",
				"9:16",
				"4:3",
				"3:4",
				"3:2",
				"2:3",
				"21:9"
			],
			"default": "1:1",
			"description": "The shape of the image, width to height. Square unless you choose another."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"512p",
				"1k",
				"2k",
				"4k"
			],
			"default": "2k",
			"description": "The resolution of the image, with a small k. All four cost the same."
		}
	}
});
/** Checks the input of Seedream V5 Lite, Image to Image. */
const bytedancePlusSeedreamV5LiteImageToImageInput = /* @__PURE__ */ inputValidator("bytedance-plus/seedream-v5-lite/image-to-image", {
	"type": "object",
	"description": "The input of Seedream V5 Lite, image to image.",
	"required": ["prompt", "image_urls"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 5e3,
			"description": "What to change and what to keep, in plain words. At most 5,000 characters."
		},
		"image_urls": {
			"type": "array",
			"maxItems": 10,
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of up to ten images to work from. They must be reachable from the internet."
		},
		"resolution": {
			"type": "string",
			"enum": ["1K", "2K"],
			"default": "2K",
			"description": "The resolution of the image, with a capital K. Both cost the same, and there is no 4K here."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"1:1",
				"16:9",
				"9:16",
				"3:2",
				"2:3",
				"4:3",
				"3:4"
			],
			"default": "1:1",
			"description": "The shape of the image, width to height. Square unless you choose another."
		},
		"num_images": {
			"type": "string",
			"enum": [
				"1",
				"2",
				"3",
				"4"
			],
			"default": "1",
			"description": "How many images to make, as a string. Each one is paid."
		}
	}
});
/** Checks the input of Seedream V5 Lite, Text to Image. */
const bytedancePlusSeedreamV5LiteTextToImageInput = /* @__PURE__ */ inputValidator("bytedance-plus/seedream-v5-lite/text-to-image", {
	"type": "object",
	"description": "The input of Seedream V5 Lite, text to image.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 5e3,
			"description": "What to make, in plain words. There is room for every detail of the picture. At most 5,000 characters."
		},
		"resolution": {
			"type": "string",
			"enum": [
				"1K",
				"2K",
				"4K"
			],
			"default": "2K",
			"description": "The resolution of the image, with a capital K. All three cost the same."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"1:1",
				"16:9",
				"9:16",
				"3:2",
				"2:3",
				"4:3",
				"3:4"
			],
			"default": "1:1",
			"description": "The shape of the image, width to height. Square unless you choose another."
		},
		"num_images": {
			"type": "string",
			"enum": [
				"1",
				"2",
				"3",
				"4"
			],
			"default": "1",
			"description": "How many images to make, as a string. Each one is paid."
		}
	}
});
/** Checks the input of Wan 2.6 Flash, Image to Video. */
const alibabaWan26FlashImageToVideoInput = /* @__PURE__ */ inputValidator("alibaba/wan-2.6-flash/image-to-video", {
	"type": "object",
	"description": "The input of Wan 2.6 Flash from Alibaba, image to video.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 1500,
			"description": "What should happen in the video, in plain words. At most 1,500 characters."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"aspect_ratio": {
			"type": "string",
			"enum": [
				"16:9",
				"9:16",
				"1:1"
			],
			"default": "16:9",
			"description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
		},
		"duration": {
			"type": "string",
			"enum": [
				"5",
				"10",
				"15"
			],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		},
		"resolution": {
			"type": "string",
			"enum": ["720p", "1080p"],
			"default": "720p",
			"description": "The resolution of the video. `1080p` costs extra."
		},
		"has_sound": {
			"type": "string",
			"enum": ["false", "true"],
			"default": "false",
			"description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
		}
	}
});
/** Checks the input of Wan 2.6 Flash, Image to Video. */
const alibabaPlusWan26FlashImageToVideoInput = /* @__PURE__ */ inputValidator("alibaba-plus/wan-2.6-flash/image-to-video", {
	"type": "object",
	"description": "The input of Wan 2.6 Flash from Alibaba+, image to video.",
	"required": ["prompt", "image_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to make, in plain words. The more concrete the scene, the closer the result."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"negative_prompt": {
			"type": "string",
			"description": "What to keep out of the result, in plain words. Without it, nothing is excluded."
		},
		"duration": {
			"type": "string",
			"enum": [
				"2",
				"3",
				"4",
				"5",
				"6",
				"7",
				"8",
				"9",
				"10",
				"11",
				"12",
				"13",
				"14",
				"15"
			],
			"default": "5",
			"description": "The length of the video in whole seconds from 2 to 15, as a string. Every second is paid."
		},
		"resolution": {
			"type": "string",
			"enum": ["720p", "1080p"],
			"default": "720p",
			"description": "The resolution of the video. `1080p` costs extra."
		}
	}
});
/** Checks the input of Wan 2.6, Video Extend. */
const alibabaPlusWan26VideoExtendInput = /* @__PURE__ */ inputValidator("alibaba-plus/wan-2.6/video-extend", {
	"type": "object",
	"description": "The input of Wan 2.6, video extend.",
	"required": ["prompt", "video_url"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"maxLength": 2500,
			"description": "What should happen next, in plain words. At most 2,500 characters."
		},
		"video_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the video to continue. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"resolution": {
			"type": "string",
			"enum": ["720p", "1080p"],
			"default": "720p",
			"description": "The resolution of the video. Both cost the same."
		},
		"negative_prompt": {
			"type": "string",
			"maxLength": 1e3,
			"description": "What to keep out of the result, in plain words. Without it, nothing is excluded. At most 1,000 characters."
		},
		"duration": {
			"type": "string",
			"enum": [
				"5",
				"10",
				"15"
			],
			"default": "5",
			"description": "The length of the video in seconds, as a string. The cost grows with it."
		}
	}
});
/** Checks the input of Wan 2.7, Reference to Video. */
const alibabaPlusWan27ReferenceToVideoInput = /* @__PURE__ */ inputValidator("alibaba-plus/wan-2.7/reference-to-video", {
	"type": "object",
	"description": "The input of Wan 2.7, reference to video.",
	"required": ["prompt"],
	"additionalProperties": false,
	"properties": {
		"prompt": {
			"type": "string",
			"description": "What to make, in plain words. The more concrete the scene, the closer the result."
		},
		"image_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of an image of what should appear. It must be reachable from the internet."
		},
		"image_urls": {
			"type": "array",
			"items": {
				"type": "string",
				"format": "uri"
			},
			"description": "The addresses of several images of what should appear. They must be reachable from the internet."
		},
		"video_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the video to take as a model. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"start_frame_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of the image with which the video begins. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
		},
		"reference_voice_url": {
			"type": "string",
			"format": "uri",
			"description": "The address of a recording of the voice to speak with. It must be reachable from the internet."
		},
		"aspect_ratio": {
			"type": "string",
			"description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
		},
		"shot_type": {
			"type": "string",
			"description": "Who plans the shots."
		},
		"negative_prompt": {
			"type": "string",
			"description": "What to keep out of the result, in plain words. Without it, nothing is excluded."
		},
		"enable_prompt_expansion": {
			"type": "boolean",
			"description": "Whether the model may add detail to the prompt before it begins."
		},
		"seed": {
			"type": "integer",
			"format": "int64",
			"description": "A number that fixes the randomness, so that the same input gives a similar result again. Without it, every run differs."
		},
		"duration": {
			"type": "string",
			"enum": [
				"2",
				"3",
				"4",
				"5",
				"6",
				"7",
				"8",
				"9",
				"10"
			],
			"default": "5",
			"description": "The length of the video in whole seconds from 2 to 10, as a string. Every second is paid."
		},
		"resolution": {
			"type": "string",
			"enum": ["720p", "1080p"],
			"default": "1080p",
			"description": "The resolution of the video. `1080p` is the default and costs extra, so `720p` saves money."
		}
	}
});
/** The validator of every model, by slug. */
const inputValidators = {
	"kling/kling-2.6-i2v/image-to-video": kling26I2vImageToVideoInput,
	"kling/kling-2.6-pro/text-to-video": kling26ProTextToVideoInput,
	"kling/kling-3.0-pro/image-to-video": kling30ProImageToVideoInput,
	"kling/kling-3.0-pro/start-end-frame-to-video": kling30ProStartEndFrameToVideoInput,
	"kling/kling-3.0-standard/image-to-video": kling30StandardImageToVideoInput,
	"kling/kling-3.0-standard/text-to-video": kling30StandardTextToVideoInput,
	"kling/kling-i2v-frames-o1/start-end-frame-to-video": klingI2vFramesO1StartEndFrameToVideoInput,
	"kling/kling-i2v-frames-v25/image-to-video": klingI2vFramesV25ImageToVideoInput,
	"kling/kling-i2v-frames-v25/start-end-frame-to-video": klingI2vFramesV25StartEndFrameToVideoInput,
	"kling/kling-i2v-frames-v26/start-end-frame-to-video": klingI2vFramesV26StartEndFrameToVideoInput,
	"kling/kling-motion-create-v3/motion-transfer-to-video": klingMotionCreateV3MotionTransferToVideoInput,
	"kling/kling-omni-o1/image-to-video": klingOmniO1ImageToVideoInput,
	"kling/kling-text2video-v25/text-to-video": klingText2videoV25TextToVideoInput,
	"kling-plus/kling-2.1-master/image-to-video": klingPlusKling21MasterImageToVideoInput,
	"kling-plus/kling-2.1-master/text-to-video": klingPlusKling21MasterTextToVideoInput,
	"kling-plus/kling-2.1-pro/image-to-video": klingPlusKling21ProImageToVideoInput,
	"kling-plus/kling-2.1-pro/start-end-frame-to-video": klingPlusKling21ProStartEndFrameToVideoInput,
	"kling-plus/kling-2.5-turbo-pro/text-to-video": klingPlusKling25TurboProTextToVideoInput,
	"kling-plus/kling-2.6-pro/motion-control": klingPlusKling26ProMotionControlInput,
	"kling-plus/kling-3.0-pro/motion-control": klingPlusKling30ProMotionControlInput,
	"kling-plus/kling-3.0-standard/text-to-video": klingPlusKling30StandardTextToVideoInput,
	"kling-plus/kling-o1-pro/video-edit-fast": klingPlusKlingO1ProVideoEditFastInput,
	"kling-plus/kling-o1-standard/reference-to-video": klingPlusKlingO1StandardReferenceToVideoInput,
	"kling-plus/kling-o1-standard/start-end-frame-to-video": klingPlusKlingO1StandardStartEndFrameToVideoInput,
	"kling-plus/kling-o1-standard/text-to-video": klingPlusKlingO1StandardTextToVideoInput,
	"kling-plus/kling-o1-standard/video-edit": klingPlusKlingO1StandardVideoEditInput,
	"kling-plus/kling-o3-pro/video-edit": klingPlusKlingO3ProVideoEditInput,
	"kling-plus/kling-o3-standard/image-to-video": klingPlusKlingO3StandardImageToVideoInput,
	"kling-plus/kling-o3-standard/reference-to-video": klingPlusKlingO3StandardReferenceToVideoInput,
	"kling-plus/kling-o3-standard/text-to-video": klingPlusKlingO3StandardTextToVideoInput,
	"kling-plus/kling-o3-standard/video-edit": klingPlusKlingO3StandardVideoEditInput,
	"google/nano-banana": googleNanoBananaInput,
	"google/nano-banana-2/edit-image": googleNanoBanana2EditImageInput,
	"google/nano-banana-2/text-to-image": googleNanoBanana2TextToImageInput,
	"google/nano-banana-dev/text-to-image": googleNanoBananaDevTextToImageInput,
	"google/nano-banana-pro-extra/edit-image": googleNanoBananaProExtraEditImageInput,
	"google/nano-banana-pro/edit-image": googleNanoBananaProEditImageInput,
	"google/nano-banana-pro/text-to-image": googleNanoBananaProTextToImageInput,
	"google/nano-banana/edit-image": googleNanoBananaEditImageInput,
	"google/veo-3.1-ecl/image-to-video": googleVeo31EclImageToVideoInput,
	"google/veo-3.1-ecl/start-end-frame-to-video": googleVeo31EclStartEndFrameToVideoInput,
	"google/veo-3.1-fast/image-to-video": googleVeo31FastImageToVideoInput,
	"google/veo-3.1-fast/reference-to-video": googleVeo31FastReferenceToVideoInput,
	"google/veo-3.1-fast/start-end-frame-to-video": googleVeo31FastStartEndFrameToVideoInput,
	"google/veo-3.1-fast/text-to-video": googleVeo31FastTextToVideoInput,
	"google/veo-3.1-quality/text-to-video": googleVeo31QualityTextToVideoInput,
	"google/veo-3.1/start-end-frame-to-video": googleVeo31StartEndFrameToVideoInput,
	"openai/gpt-image-1.5/edit-image": openaiGptImage15EditImageInput,
	"openai/gpt-image-1.5/text-to-image": openaiGptImage15TextToImageInput,
	"openai/sora-2/image-to-video": openaiSora2ImageToVideoInput,
	"openai/sora-2/text-to-video": openaiSora2TextToVideoInput,
	"runway/gen-4-image/edit-image": runwayGen4ImageEditImageInput,
	"runway/gen-4-image/text-to-image": runwayGen4ImageTextToImageInput,
	"runway/gen-4-turbo-image/edit-image": runwayGen4TurboImageEditImageInput,
	"runway/gen-4-turbo/image-to-video": runwayGen4TurboImageToVideoInput,
	"runway/gen-4/image-to-video": runwayGen4ImageToVideoInput,
	"bytedance/seedance-2.0-fast/start-end-frame-to-video": bytedanceSeedance20FastStartEndFrameToVideoInput,
	"bytedance/seedance-2.0-fast/text-to-video": bytedanceSeedance20FastTextToVideoInput,
	"bytedance/seedance-2.0/image-to-video": bytedanceSeedance20ImageToVideoInput,
	"bytedance/seedance-2.0/omni-reference": bytedanceSeedance20OmniReferenceInput,
	"bytedance-plus/seedream-v4.5/image-to-image": bytedancePlusSeedreamV45ImageToImageInput,
	"bytedance-plus/seedream-v4.5/text-to-image": bytedancePlusSeedreamV45TextToImageInput,
	"bytedance-plus/seedream-v5-lite/image-to-image": bytedancePlusSeedreamV5LiteImageToImageInput,
	"bytedance-plus/seedream-v5-lite/text-to-image": bytedancePlusSeedreamV5LiteTextToImageInput,
	"alibaba/wan-2.6-flash/image-to-video": alibabaWan26FlashImageToVideoInput,
	"alibaba-plus/wan-2.6-flash/image-to-video": alibabaPlusWan26FlashImageToVideoInput,
	"alibaba-plus/wan-2.6/video-extend": alibabaPlusWan26VideoExtendInput,
	"alibaba-plus/wan-2.7/reference-to-video": alibabaPlusWan27ReferenceToVideoInput
};
export { alibabaPlusWan26FlashImageToVideoInput, alibabaPlusWan26VideoExtendInput, alibabaPlusWan27ReferenceToVideoInput, alibabaWan26FlashImageToVideoInput, bytedancePlusSeedreamV45ImageToImageInput, bytedancePlusSeedreamV45TextToImageInput, bytedancePlusSeedreamV5LiteImageToImageInput, bytedancePlusSeedreamV5LiteTextToImageInput, bytedanceSeedance20FastStartEndFrameToVideoInput, bytedanceSeedance20FastTextToVideoInput, bytedanceSeedance20ImageToVideoInput, bytedanceSeedance20OmniReferenceInput, googleNanoBanana2EditImageInput, googleNanoBanana2TextToImageInput, googleNanoBananaDevTextToImageInput, googleNanoBananaEditImageInput, googleNanoBananaInput, googleNanoBananaProEditImageInput, googleNanoBananaProExtraEditImageInput, googleNanoBananaProTextToImageInput, googleVeo31EclImageToVideoInput, googleVeo31EclStartEndFrameToVideoInput, googleVeo31FastImageToVideoInput, googleVeo31FastReferenceToVideoInput, googleVeo31FastStartEndFrameToVideoInput, googleVeo31FastTextToVideoInput, googleVeo31QualityTextToVideoInput, googleVeo31StartEndFrameToVideoInput, inputValidators, kling26I2vImageToVideoInput, kling26ProTextToVideoInput, kling30ProImageToVideoInput, kling30ProStartEndFrameToVideoInput, kling30StandardImageToVideoInput, kling30StandardTextToVideoInput, klingI2vFramesO1StartEndFrameToVideoInput, klingI2vFramesV25ImageToVideoInput, klingI2vFramesV25StartEndFrameToVideoInput, klingI2vFramesV26StartEndFrameToVideoInput, klingMotionCreateV3MotionTransferToVideoInput, klingOmniO1ImageToVideoInput, klingPlusKling21MasterImageToVideoInput, klingPlusKling21MasterTextToVideoInput, klingPlusKling21ProImageToVideoInput, klingPlusKling21ProStartEndFrameToVideoInput, klingPlusKling25TurboProTextToVideoInput, klingPlusKling26ProMotionControlInput, klingPlusKling30ProMotionControlInput, klingPlusKling30StandardTextToVideoInput, klingPlusKlingO1ProVideoEditFastInput, klingPlusKlingO1StandardReferenceToVideoInput, klingPlusKlingO1StandardStartEndFrameToVideoInput, klingPlusKlingO1StandardTextToVideoInput, klingPlusKlingO1StandardVideoEditInput, klingPlusKlingO3ProVideoEditInput, klingPlusKlingO3StandardImageToVideoInput, klingPlusKlingO3StandardReferenceToVideoInput, klingPlusKlingO3StandardTextToVideoInput, klingPlusKlingO3StandardVideoEditInput, klingText2videoV25TextToVideoInput, openaiGptImage15EditImageInput, openaiGptImage15TextToImageInput, openaiSora2ImageToVideoInput, openaiSora2TextToVideoInput, runwayGen4ImageEditImageInput, runwayGen4ImageTextToImageInput, runwayGen4ImageToVideoInput, runwayGen4TurboImageEditImageInput, runwayGen4TurboImageToVideoInput };
