mod verify;

fn main() {
    let given: Vec<String> = std::env::args().skip(1).collect();
    for vector in given.chunks(4) {
        println!("{}", verify::is_genuine(&vector[0], &vector[1], &vector[2], vector[3].as_bytes()));
    }
}
