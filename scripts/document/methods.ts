/** The methods that a path of an OpenAPI document may have. */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
