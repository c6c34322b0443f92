server="${PIXELBYTE_BASE_URL:-__SERVER__}"

# Prints the text of a member of the JSON on standard input.
member() { sed -n 's/.*"'"$1"'": *"\([^"]*\)".*/\1/p' | tail -n 1; }

job=$(curl --silent --show-error --fail-with-body "$server/v1/jobs/submit" \
  -H "Authorization: Bearer $PIXELBYTE_API_KEY" \
  -H "Content-Type: application/json" \
  -d __BODY__) || { echo "$job" >&2; exit 1; }
job_id=$(echo "$job" | member jobId)
echo "$job_id"

status=$(echo "$job" | member status)
until [ "$status" = completed ] || [ "$status" = failed ] || [ "$status" = cancelled ]; do
  sleep 2
  # A lost connection or a 5xx passes; the job goes on.
  job=$(curl --silent --show-error --fail --retry 10 --retry-connrefused "$server/v1/jobs/$job_id" \
    -H "Authorization: Bearer $PIXELBYTE_API_KEY") || exit 1
  status=$(echo "$job" | member status)
done

[ "$status" = completed ] || { echo "$status: $(echo "$job" | member message)" >&2; exit 1; }
echo "$job" | member output
