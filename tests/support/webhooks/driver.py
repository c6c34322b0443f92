import sys

from verify import is_genuine

given = sys.argv[1:]
for index in range(0, len(given), 4):
    secret, timestamp, signature, body = given[index : index + 4]
    print(str(is_genuine(secret, timestamp, signature, body.encode())).lower())
